import { readExactly, readLines } from '../api.mjs';
import { equal, sum } from '../decimal.mjs';

/** The rows behind a figure, and what they add up to. */

/** More than a reader looks through; the CSV has all. */
const MOST_SHOWN = 500;
/** Some ten megabytes. */
const MOST_ADDED = 50_000;

const INVESTMENTS = {
  fields: 'id,announcement,sources,investors,undisclosedInvestors,amount,normalizedAmount,contribution,parts,bindingLevel,purposes,country,relation,evidence',
  expand: 'sources',
  sort: '-contribution',
};

/** How each kind of row is asked for, the largest first; companies come from a summary, whole. */
const ASKED = {
  investments: INVESTMENTS,
  umbrellas: INVESTMENTS,
  goals: { fields: 'id,announcement,sources,people,qualifier,contribution,bindingLevel,evidence', expand: 'sources', sort: '-people' },
  partnerships: { fields: 'id,announcement,sources,kind,subject,parties,undisclosedParties,bindingLevel,evidence', expand: 'sources' },
  announcements: { fields: 'id,slug,headline,announcedOn,sources', sort: '-announcedOn' },
  companies: null,
};

/** What a row would add that is left out. */
const OUT = { investments: 'normalizedAmount', goals: 'people' };

/** How many rows a figure says it has. */
export const countOf = ({ count, goals, investments }) => count ?? goals ?? investments;

/** @return the rows to be shown, and all that are to be added up; null if there are too many */
export async function readRows(figure, signal) {
  const { details, kind, isOut } = figure;
  if (ASKED[kind] === null) return readGroups(figure, signal);
  const { items: rows, next } = (await readExactly(asked(details, { ...ASKED[kind], sort: orderOf(figure), limit: MOST_SHOWN }), signal)).body;
  if (next === null) return { rows, added: rows };
  if (countOf(figure) > MOST_ADDED) return { rows, added: null };
  const fields = figure.count === undefined ? (isOut ? OUT[kind] : 'contribution') : 'id';
  return { rows, added: await readLines(asked(details, { fields }), signal) };
}

/** Of a summary, whose groups come in pages where there are many. */
async function readGroups(figure, signal) {
  const groups = [];
  let next = figure.details;
  do {
    const { body } = await readExactly(next, signal);
    groups.push(...body.groups);
    next = body.next;
  } while (next && countOf(figure) <= MOST_ADDED);
  return { rows: groups.slice(0, MOST_SHOWN), added: next ? null : groups };
}

/** The same rows, in the same order, as a file. */
export const csvOf = (figure) => asked(figure.details, { sort: orderOf(figure), format: 'csv' });

/** What is left out adds nothing: the largest of it are those announced so. */
const orderOf = ({ kind, isOut }) => (isOut && kind === 'investments' ? '-amount' : ASKED[kind]?.sort);

function asked(details, parameters) {
  const [path, query] = details.split('?');
  const all = new URLSearchParams(query);
  for (const [name, value] of Object.entries(parameters)) if (value) all.set(name, value);
  return `${path}?${all}`;
}

/** What a row adds to the figure; of one that is left out, what it would be by itself. */
export function addend(row, { isOut, kind }) {
  if (!isOut) return row.contribution;
  return { point: kind === 'goals' ? row.people : row.normalizedAmount.point };
}

const MEASURES = ['low', 'point', 'high', 'joint'];

/**
 * @return of each measure that the figure has: the sum, and whether it is the figure; null stands
 *     for no upper bound
 */
export function addUp(rows, figure) {
  const addends = rows.map((row) => addend(row, figure)).filter((each) => each && each.point !== null);
  return MEASURES.filter((measure) => figure[measure] !== undefined).map((measure) => {
    const parts = addends.map((each) => each[measure] ?? null);
    const isOpen = measure === 'high' && parts.includes(null);
    const total = isOpen ? null : sum(parts.filter((part) => part !== null));
    return { measure, total, isRight: equal(total, figure[measure]) };
  });
}
