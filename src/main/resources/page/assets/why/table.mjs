import { h } from '../dom.mjs';
import { country, date, exact, exactMoney } from '../format.mjs';
import { announcement, company, name } from '../names.mjs';
import { qualified, toldInFull } from '../parts/amount.mjs';
import { firmness, parties, purposes, reporters, unknown } from '../parts/facts.mjs';
import { inFew, inFull } from '../parts/range.mjs';
import { table } from '../parts/table.mjs';
import { inner, parts, word } from '../words.mjs';
import { addend } from './rows.mjs';

/**
 * The rows behind a figure, one each, with the way from what was said to what it adds.
 *
 * @param total of all that there are, which may be more than the rows; undefined if it is not known
 */
export function rowsTable(rows, figure, total, all) {
  const columns = COLUMNS[figure.kind];
  if (rows.length === 0) return null;
  return h(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'What it is made of' },
    table(
      columns.map(([title]) => (title === 'Adds' && figure.isOut ? 'Would add' : title)),
      rows.map((row) => ({ 'data-level': row.bindingLevel, cells: columns.map(([, cell]) => cell(row, figure)) })),
      { class: 'addends' },
      total && { class: 'total', cells: columns.map((_, at) => [all > rows.length ? `All ${exact(all)} together` : 'Together', h('p', { class: 'adds' }, total)][at] ?? null) },
    ),
  );
}

const WHAT = ['Announcement and its articles', ({ announcement: of, sources, bindingLevel, evidence, ...row }) => [
  announcement(of),
  row.purposes && h('p', {}, told(row)),
  h('p', { class: 'meta' }, h('time', { datetime: of.announcedOn }, date(of.announcedOn)), firmness(bindingLevel)),
  h('p', { class: 'aside' }, reporters(sources, evidence)),
]];

/** What tells an investment from the others of its announcement. */
function told({ amount, purposes: items, country: code, relation }) {
  const says = [amount.statedAs && `“${amount.statedAs}”`, items.length > 0 && purposes(items), code && country(code), relation?.kind === 'PART_OF' && 'part of an umbrella'];
  return says.filter(Boolean).join(' · ');
}

const INVESTMENTS = [
  WHAT,
  ['Adds', adds],
  ['Announced', ({ amount }) => (amount.qualifier === 'UNDISCLOSED' ? unknown('undisclosed') : toldInFull(amount))],
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
    ['Articles', ({ sources }) => reporters(sources)],
  ],
};

/** A table that is mostly zeros is read more easily without them. */
const some = (value, text = exact(value)) => (Number(value) > 0 ? text : h('span', { class: 'none' }, '–'));

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
    row.parts && h('p', { class: 'aside' }, `an umbrella of ${parts(row.parts.investments)}`),
  ];
}
