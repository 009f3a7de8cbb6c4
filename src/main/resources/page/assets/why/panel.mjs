import { fill, h } from '../dom.mjs';
import { exact } from '../format.mjs';
import { inFull } from '../parts/range.mjs';
import { api } from '../root.mjs';
import { replace } from '../router.mjs';
import { at, chosen } from '../view.mjs';
import { many, word } from '../words.mjs';
import { figureOf } from './figure.mjs';
import { addUp, readRows } from './rows.mjs';
import { rowsTable } from './table.mjs';

/** “Why this number?”: the rows behind one, added up before the reader's eyes. */
export function whyPanel(signal) {
  const content = h('div', { class: 'content', 'aria-live': 'polite' });
  const heading = h('h2', { id: 'why-heading' });
  const close = h('button', { type: 'button', onclick: () => element.close() }, 'Close');
  const element = h(
    'dialog',
    { class: 'why', 'aria-labelledby': 'why-heading' },
    h('header', {}, h('div', {}, h('p', { class: 'kind' }, 'Why this number?'), heading), close),
    content,
  );
  let running = new AbortController();
  let opener;
  element.addEventListener('close', () => {
    if (!signal.aborted && chosen('why')) replace(at({ why: '' }));
    if (opener) document.getElementById(opener)?.focus();
  });
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close();
  });
  signal.addEventListener('abort', () => running.abort());

  /** Shows what the address asks about, if it does, of the data as it is now. */
  async function sync(data) {
    running.abort();
    running = new AbortController();
    const why = chosen('why');
    if (!why) {
      element.close();
      return;
    }
    const figure = figureOf(why, data);
    const title = figure?.title ?? 'No such figure';
    if (!element.open || heading.textContent !== title) fill(content, h('p', {}, 'Adding up…'));
    heading.textContent = title;
    if (!element.open) {
      opener = document.activeElement?.id;
      element.showModal();
    }
    element.setAttribute('aria-busy', 'true');
    const asked = running.signal;
    const shown = figure ? await attempt(figure, asked) : h('p', {}, 'With these filters the overview has no such figure.');
    if (asked.aborted) return;
    fill(content, shown);
    element.setAttribute('aria-busy', 'false');
  }

  return { element, sync };
}

async function attempt(figure, signal) {
  try {
    return explained(figure, await readRows(figure, signal));
  } catch (failure) {
    return h('p', { class: 'notice' }, `What is behind it cannot be read. ${failure.message}`);
  }
}

function explained(figure, { rows, isAll }) {
  return [
    figure.derived && h('p', { class: 'notice' }, 'Derived: each amount is spread evenly over its stated period.'),
    verdict(figure, rows, isAll),
    h('p', {}, h('a', { href: csv(figure.details), download: `${figure.kind}.csv` }, 'These rows as CSV')),
    rowsTable(rows, figure),
    figure.leftOut && leftOut(figure),
  ];
}

function csv(details) {
  const url = api(details);
  url.searchParams.set('format', 'csv');
  return url.href;
}

function verdict(figure, rows, isAll) {
  if (!isAll) return h('p', { class: 'notice' }, `The first ${exact(rows.length)} rows are shown, too many to be added up here. The CSV has all.`);
  if (figure.kind === 'announcements') return h('p', { class: 'verdict' }, `${many(rows.length, 'announcement')}, ${rows.length === figure.count ? 'as the figure says.' : `where the figure says ${figure.count}.`}`);
  const sums = addUp(rows, figure);
  const isRight = sums.every((each) => each.isRight);
  return [
    h(
      'p',
      { class: 'verdict', 'data-right': String(isRight) },
      isRight
        ? `✓ ${many(rows.length, figure.kind === 'goals' ? 'goal' : 'investment')}, added up: exactly the figure.`
        : 'These rows do not add up to the figure. Perhaps the data changed meanwhile; ask again.',
    ),
    h(
      'dl',
      { class: 'sums' },
      sums.map(({ measure, total }) =>
        h('div', {}, h('dt', {}, word(measure.toUpperCase())), h('dd', { 'data-sum': measure }, total === null ? 'no upper bound' : inFull(total, figure.currency))),
      ),
    ),
    figure.undisclosed > 0 && h('p', { class: 'undisclosed' }, `${many(figure.undisclosed, 'amount')} in it undisclosed: counted as such, not as zero.`),
  ];
}

function leftOut({ leftOut: { isWhole, reasons, unallocated, exceeded }, currency }) {
  const line = (why, count, text) => h('li', {}, h('a', { href: at({ why }) }, many(count, 'investment')), `: ${text}`);
  const worth = (point) => (point === null ? '' : ` (${inFull(point, currency)})`);
  if (reasons.length === 0 && !unallocated && !exceeded) return h('p', { class: 'nothing' }, 'Nothing that meets the filters was left out.');
  return h(
    'section',
    { class: 'out' },
    h('h3', {}, isWhole ? 'Left out, and why' : 'Left out of all groups together, and why'),
    h(
      'ul',
      {},
      reasons.map(({ reason, investments, point, says }) => line(`excluded:${reason}`, investments, says + worth(point))),
      unallocated && line('unallocated', unallocated.investments, `in it, with what no part of the umbrella explains${worth(unallocated.point)}`),
      exceeded && h('li', {}, `${many(exceeded.investments, 'umbrella')} with parts that exceed it${worth(exceeded.point)}`),
    ),
  );
}
