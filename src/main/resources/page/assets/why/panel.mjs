import { Problem } from '../api.mjs';
import { fill, h } from '../dom.mjs';
import { exact } from '../format.mjs';
import { name } from '../names.mjs';
import { inFull } from '../parts/range.mjs';
import { api } from '../root.mjs';
import { replace } from '../router.mjs';
import { at, chosen } from '../view.mjs';
import { many, word } from '../words.mjs';
import { figureOf } from './figure.mjs';
import { addUp, csvOf, readRows } from './rows.mjs';
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
    const asked = running.signal;
    if (!element.open) {
      opener = document.activeElement?.id;
      fill(content, h('p', {}, 'Adding up…'));
      heading.textContent = '…';
      element.showModal();
    }
    element.setAttribute('aria-busy', 'true');
    const { title, shown } = await attempt(why, data, asked);
    if (asked.aborted) return;
    heading.textContent = title;
    fill(content, shown);
    element.setAttribute('aria-busy', 'false');
  }

  return { element, sync };
}

async function attempt(why, data, signal) {
  try {
    const figure = await figureOf(why, data, signal);
    return figure
      ? { title: figure.title, shown: explained(figure, await readRows(figure, signal)) }
      : { title: 'No such figure', shown: h('p', {}, 'With these filters the overview has no such figure.') };
  } catch (failure) {
    if (!signal.aborted && !(failure instanceof Problem)) console.error(failure);
    return { title: 'No answer', shown: h('p', { class: 'notice' }, `What is behind it cannot be read. ${failure.message}`) };
  }
}

function explained(figure, { rows, isAll }) {
  return [
    figure.derived && h('p', { class: 'notice' }, 'Derived: each amount is spread evenly over its stated period.'),
    verdict(figure, rows, isAll),
    figure.leftOut && leftOut(figure),
    h('p', {}, h('a', { href: api(csvOf(figure)), download: `${figure.kind}.csv` }, 'These rows as CSV')),
    rowsTable(rows, figure),
  ];
}

function verdict(figure, rows, isAll) {
  if (!isAll) return h('p', { class: 'notice' }, `The first ${exact(rows.length)} rows are shown, too many to be added up here. The CSV has all.`);
  if (figure.count !== undefined) return judged(rows.length === figure.count, `${exact(rows.length)}, as the figure says.`);
  const sums = addUp(rows, figure);
  return [
    judged(
      sums.every((each) => each.isRight),
      `${many(rows.length, figure.kind === 'goals' ? 'goal' : 'investment')}, added up: exactly the figure.`,
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

const judged = (isRight, says) =>
  h(
    'p',
    { class: 'verdict', 'data-right': String(isRight) },
    isRight ? `✓ ${says}` : 'These rows do not add up to the figure. Perhaps the data changed meanwhile; ask again.',
  );

function leftOut({ kind, currency, leftOut: { from, why: of, reasons, unallocated, exceeded } }) {
  const line = (why, count, text) => h('li', {}, h('a', { href: at({ why }) }, count), `: ${text}`);
  const worth = (point) => (point === null ? '' : ` (${inFull(point, currency)})`);
  const isGoals = kind === 'goals';
  const named = (each) => (isGoals ? many(each.goals, 'goal') : many(each.investments, 'investment'));
  const whyOf = (reason) => (isGoals ? `people-excluded:${reason}` : `excluded:${reason}${of ? `@${of}` : ''}`);
  return h(
    'section',
    { class: 'out' },
    h('h3', {}, from ? ['Left out of ', name(from), ', and why'] : 'Left out, and why'),
    reasons.length === 0 && h('p', { class: 'nothing' }, 'Nothing that meets the filters.'),
    h('ul', {}, reasons.map((each) => line(whyOf(each.reason), named(each), each.says + worth(each.point)))),
    (unallocated || exceeded) && h('h3', {}, 'In it, and worth a look'),
    h(
      'ul',
      {},
      unallocated && line('unallocated', named(unallocated), `what no part of the umbrella explains${worth(unallocated.point)}`),
      exceeded && line('exceeded', many(exceeded.investments, 'umbrella'), `parts that exceed it${worth(exceeded.point)}`),
    ),
  );
}
