import { h, joined } from '../dom.mjs';
import { date, exact, exactMoney } from '../format.mjs';
import { announcement, company, isOfTheWeb, name } from '../names.mjs';
import { qualified } from '../parts/amount.mjs';
import { firmness, parties, sourceLink, unknown } from '../parts/facts.mjs';
import { inFull } from '../parts/range.mjs';
import { addend } from './rows.mjs';

/** The rows behind a figure, one each, with the way from what was said to what it adds. */
export function rowsTable(rows, figure) {
  const columns = COLUMNS[figure.kind];
  return h(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'What it is made of' },
    h(
      'table',
      { class: 'addends' },
      h('thead', {}, h('tr', {}, columns.map(([title]) => h('th', { scope: 'col' }, title)))),
      h('tbody', {}, rows.map((row) => tableRow(row, figure, columns))),
    ),
  );
}

const tableRow = (row, figure, columns) =>
  h(
    'tr',
    { 'data-level': row.bindingLevel },
    columns.map(([, cell], at) => h(at === 0 ? 'th' : 'td', { scope: at === 0 && 'row' }, cell(row, figure))),
  );

const WHAT = ['Announcement and its articles', ({ announcement: of, sources, bindingLevel }) => [
  announcement(of),
  h('p', { class: 'meta' }, h('time', { datetime: of.announcedOn }, date(of.announcedOn)), firmness(bindingLevel)),
  articles(sources),
]];

const COLUMNS = {
  investments: [
    WHAT,
    ['Adds', adds],
    ['Announced', ({ amount }) => (amount.value === null ? unknown('undisclosed') : qualified(amount.qualifier) + exactMoney(amount.value, amount.currency))],
    ['Rate', ({ normalizedAmount }) => rate(normalizedAmount)],
    ['Converted', ({ normalizedAmount: { point, currency } }) => (point === null ? unknown('none') : exactMoney(point, currency))],
    ['Investors', (row) => parties(row.investors, row.undisclosedInvestors, (each) => company(each.company))],
  ],
  goals: [
    WHAT,
    ['Adds', adds],
    ['Announced', ({ people, qualifier }) => (people === null ? unknown('undisclosed') : qualified(qualifier) + exact(people))],
  ],
  announcements: [
    ['Announcement', announcement],
    ['Day', ({ announcedOn }) => date(announcedOn)],
    ['Articles', ({ sources }) => articles(sources)],
  ],
};

const articles = (sources) =>
  h('p', { class: 'aside' }, joined(sources.map((each) => (isOfTheWeb(each.url) ? sourceLink(each) : name(each.publisher))), ', '));

function rate(normalized) {
  if (normalized.rate === null) return unknown('no rate');
  if (normalized.rateSource === 'identity') return h('span', { class: 'aside' }, 'the same currency');
  return [exact(normalized.rate), h('p', { class: 'aside' }, `${normalized.rateSource}, ${date(normalized.rateOn)}`)];
}

/** What it adds to the figure, and within which bounds. */
function adds(row, figure) {
  const value = addend(row, figure);
  if (!value || value.point === null) return unknown('nothing that is known');
  const isRange = value.low !== undefined && value.low !== value.high;
  return [
    h('data', { value: value.point, class: 'adds' }, inFull(value.point, figure.currency)),
    isRange && h('p', { class: 'aside' }, `${inFull(value.low, figure.currency)} to ${value.high === null ? 'no upper bound' : inFull(value.high, figure.currency)}`),
    Number(value.joint) > 0 && h('p', { class: 'aside' }, `joint: ${inFull(value.joint, figure.currency)}`),
    row.parts && h('p', { class: 'aside' }, `an umbrella of ${row.parts.investments} parts, which count for themselves`),
  ];
}
