import { Problem } from '../api.mjs';
import { fill, h, refill } from '../dom.mjs';
import { exact } from '../format.mjs';
import { name } from '../names.mjs';
import { inFull } from '../parts/range.mjs';
import { why } from '../parts/why.mjs';
import { api } from '../root.mjs';
import { back } from '../router.mjs';
import { at, chosen } from '../view.mjs';
import { many, numbered, word } from '../words.mjs';
import { figureOf } from './figure.mjs';
import { addUp, countOf, csvOf, readRows } from './rows.mjs';
import { rowsTable } from './table.mjs';

/**
 * “Why this number?”: the rows behind one, added up before the reader's eyes.
 *
 * @param retitle called when it is called otherwise
 */
export function whyPanel(signal, retitle) {
  const content = h('div', { class: 'content', 'aria-live': 'polite' });
  const heading = h('h2', { id: 'why-heading', tabindex: '-1' });
  const says = h('p', { class: 'aside', role: 'status' });
  const close = h('button', { type: 'button', autofocus: true, onclick: leave }, 'Close');
  const element = h(
    'dialog',
    { class: 'why', 'aria-labelledby': 'why-heading' },
    h('header', {}, h('div', {}, h('p', { class: 'kind' }, 'Why this number?'), heading, says), close),
    content,
    h('p', { class: 'printed' }),
  );
  let running = new AbortController();
  let opener;
  let shown = '';
  let isBehind = false;
  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave();
  });
  // Only a press that begins and ends beside it, and is not the second of a double click, closes it.
  let isBeside = false;
  element.addEventListener('pointerdown', (event) => {
    isBeside = beside(element, event);
  });
  element.addEventListener('click', (event) => {
    if (isBeside && beside(element, event) && event.detail === 1) leave();
  });
  signal.addEventListener('abort', () => running.abort());

  /** As the reader wants; what is written in the address is left as well. */
  function leave() {
    shut();
    back(at({ why: '' }));
  }

  function shut() {
    running.abort();
    const link = `.overview a[data-why="${CSS.escape(shown)}"]`;
    shown = '';
    if (!element.open) return;
    element.close();
    (document.getElementById(opener) ?? document.querySelector(link))?.focus();
  }

  /** Opens on what the address asks about, if it does; what it shows follows. */
  function wait() {
    running.abort();
    running = new AbortController();
    const why = chosen('why');
    if (!why) shut();
    if (!why || why === shown) return;
    shown = why;
    heading.textContent = '…';
    says.textContent = '';
    const isInside = content.contains(document.activeElement);
    fill(content, h('p', {}, 'Adding up…'));
    if (isInside) heading.focus();
    if (element.open) return;
    opener = document.activeElement?.id;
    element.showModal();
  }

  /**
   * Shows what the address asks about, if it does.
   *
   * @param isNews whether the data is another than before, under the same address
   */
  async function sync(data, isNews = false) {
    wait();
    if (!shown) return;
    const asked = running.signal;
    element.setAttribute('aria-busy', 'true');
    const found = await attempt(shown, data, asked);
    if (asked.aborted) return;
    show(found);
    if (isNews) says.textContent = 'The data changed.';
  }

  function show({ title, content: parts, failed = false }) {
    const { scrollTop } = element;
    heading.textContent = title;
    refill(content, parts);
    element.scrollTop = scrollTop;
    element.setAttribute('aria-busy', 'false');
    isBehind = failed;
    retitle();
  }

  /** Says why it cannot be shown, if the address asks about anything. */
  function fail(failure) {
    wait();
    if (shown) show(unread(failure));
  }

  /** What it shows; null if it is closed. */
  const title = () => (shown ? `Why? ${heading.textContent}` : null);

  return { element, wait, sync, fail, title, isBehind: () => isBehind };
}

function beside(element, { target, clientX: x, clientY: y }) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return target === element && (x < left || x > right || y < top || y > bottom);
}

async function attempt(why, data, signal) {
  try {
    const figure = await figureOf(why, data, signal);
    return figure
      ? { title: figure.title, content: explained(figure, await readRows(figure, signal)) }
      : { title: 'No such figure', content: h('p', {}, 'With these filters the overview has no such figure.') };
  } catch (failure) {
    if (!signal.aborted && !(failure instanceof Problem)) console.error(failure);
    return unread(failure);
  }
}

const unread = (failure) => ({
  title: 'No answer',
  content: h('p', { class: 'notice' }, `What is behind it cannot be read; it is asked for again by itself. ${failure.whole ?? failure.message}`),
  failed: true,
});

function explained(figure, { rows, added }) {
  const all = added?.length ?? countOf(figure);
  const sums = added !== null && figure.count === undefined ? addUp(added, figure) : [];
  const point = sums.find(({ measure }) => measure === 'point')?.total;
  return [
    figure.derived && h('p', { class: 'notice' }, 'Derived: each amount is spread evenly over its stated period.'),
    verdict(figure, added, sums),
    figure.leftOut && leftOut(figure),
    h('p', {}, h('a', { href: api(csvOf(figure)), download: `${figure.kind}.csv` }, 'These rows as CSV')),
    all > rows.length && h('p', { class: 'aside' }, `The first ${exact(rows.length)} of ${many(all, 'row')}; the CSV has all.`),
    rowsTable(rows, figure, point && inFull(point, figure.currency), all),
  ];
}

function verdict(figure, added, sums) {
  if (added === null) return h('p', { class: 'notice' }, `${many(countOf(figure), 'row')} are too many to be added up here. The CSV has all.`);
  if (figure.count !== undefined) return judged(added.length === figure.count, `${exact(added.length)}, as the figure says.`);
  return [
    judged(
      sums.every((each) => each.isRight),
      `${many(added.length, figure.kind === 'goals' ? 'goal' : 'investment')}, added up: exactly the figure.`,
    ),
    h(
      'dl',
      { class: 'sums' },
      sums.filter(({ measure, total }) => measure !== 'joint' || total !== '0').map(({ measure, total }) =>
        h('div', {}, h('dt', {}, measured(measure, figure)), h('dd', { 'data-sum': measure }, total === null ? 'no upper bound' : inFull(total, figure.currency))),
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

/** Between investors a joint sum stands beside what is one's own; anywhere else it is part of the point. */
function measured(measure, { isInvestors }) {
  if (measure !== 'joint') return word(measure.toUpperCase());
  return isInvestors ? 'Besides, jointly with others' : 'Of the point, announced jointly';
}

function leftOut({ kind, currency, leftOut: { from, why: of, reasons, unallocated, exceeded } }) {
  const line = (reference, count, text) => h('li', {}, why(reference, {}, count), `: ${text}`);
  const worth = ({ point, reason }) => (point === null || reason === 'UNCONVERTED' ? '' : ` (${inFull(point, currency)})`);
  const isGoals = kind === 'goals';
  const named = (each) => (isGoals ? many(each.goals, 'goal') : many(each.investments, 'investment'));
  const whyOf = (reason) => (isGoals ? `people-excluded:${reason}` : `excluded:${reason}${of ? `@${of}` : ''}`);
  return h(
    'section',
    { class: 'out' },
    h('h3', {}, from ? ['Left out of ', name(from), ', and why'] : 'Left out, and why'),
    reasons.length === 0 && h('p', { class: 'nothing' }, 'Nothing that meets the filters.'),
    h('ul', {}, reasons.map((each) => line(whyOf(each.reason), named(each), each.says + worth(each)))),
    (unallocated || exceeded) && h('h3', {}, 'In it, and worth a look'),
    h(
      'ul',
      {},
      unallocated && line('unallocated', named(unallocated), `what no part of the ${numbered(unallocated.investments, 'umbrella')} explains${worth(unallocated)}`),
      exceeded && line('exceeded', many(exceeded.investments, 'umbrella'), `parts that exceed ${numbered(exceeded.investments, 'it')}${worth(exceeded)}`),
    ),
  );
}
