import { h, joined } from '../dom.mjs';
import { date, exact, exactMoney } from '../format.mjs';
import { announcement, company, isOfTheWeb, name } from '../names.mjs';
import { qualified } from '../parts/amount.mjs';
import { firmness, parties, sourceLink, unknown } from '../parts/facts.mjs';
import { inFew, inFull } from '../parts/range.mjs';
import { table } from '../parts/table.mjs';
import { inner, word } from '../words.mjs';
import { addend } from './rows.mjs';

/** The rows behind a figure, one each, with the way from what was said to what it adds. */
export function rowsTable(rows, figure) {
  const columns = COLUMNS[figure.kind];
  return h(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'What it is made of' },
    table(
      columns.map(([title]) => title),
      rows.map((row) => ({ 'data-level': row.bindingLevel, cells: columns.map(([, cell]) => cell(row, figure)) })),
      { class: 'addends' },
    ),
  );
}

const WHAT = ['Announcement and its articles', ({ announcement: of, sources, bindingLevel }) => [
  announcement(of),
  h('p', { class: 'meta' }, h('time', { datetime: of.announcedOn }, date(of.announcedOn)), firmness(bindingLevel)),
  articles(sources),
]];

const INVESTMENTS = [
  WHAT,
  ['Adds', adds],
  ['Announced', ({ amount }) => (amount.value === null ? unknown('undisclosed') : qualified(amount.qualifier) + exactMoney(amount.value, amount.currency))],
  ['Rate', ({ normalizedAmount }) => rate(normalizedAmount)],
  ['Converted', ({ normalizedAmount: { point, currency } }) => (point === null ? unknown('none') : exactMoney(point, currency))],
  ['Investors', (row) => parties(row.investors, row.undisclosedInvestors, (each) => company(each.company))],
];

const COLUMNS = {
  investments: INVESTMENTS,
  umbrellas: INVESTMENTS,
  goals: [
    WHAT,
    ['Adds', adds],
    ['Announced', ({ people, qualifier }) => (people === null ? unknown('undisclosed') : qualified(qualifier) + exact(people))],
  ],
  partnerships: [
    WHAT,
    ['What', ({ kind, subject }) => [word(kind), subject && h('p', { class: 'aside' }, name(subject))]],
    ['Parties', (row) => parties(row.parties, row.undisclosedParties, (each) => [company(each.company), ` (${inner(each.role)})`])],
  ],
  companies: [
    ['Company', ({ key, label }) => company({ slug: key.company, name: label })],
    ['Invests', ({ point, investments }, { currency }) => (investments > 0 ? inFew(point, currency) : unknown('nothing counted'))],
    ['Joint', ({ joint }, { currency }) => some(joint, inFew(joint, currency))],
    ['Investments', ({ investments }) => some(investments)],
    ['Partnerships', ({ partnerships }) => some(partnerships)],
    ['Training goals', ({ trainingGoals }) => some(trainingGoals)],
    ['Capacity', ({ capacities }) => some(capacities)],
  ],
  announcements: [
    ['Announcement', announcement],
    ['Day', ({ announcedOn }) => date(announcedOn)],
    ['Articles', ({ sources }) => articles(sources)],
  ],
};

/** A table that is mostly zeros is read more easily without them. */
const some = (value, text = exact(value)) => (Number(value) > 0 ? text : h('span', { class: 'none' }, '–'));

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
