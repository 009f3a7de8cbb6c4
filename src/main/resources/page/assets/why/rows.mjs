import { read, readExactly } from '../api.mjs';
import { equal, sum } from '../decimal.mjs';

/** The rows behind a figure, and what they add up to. */

/** More than a reader looks through; the CSV has all. */
const MOST_PAGES = 4;
const FIELDS = {
  investments:
    'id,announcement,sources,investors,undisclosedInvestors,amount,normalizedAmount,contribution,parts,bindingLevel',
  goals: 'id,announcement,sources,people,qualifier,contribution,bindingLevel',
  announcements: 'id,slug,headline,announcedOn,sources',
};

/** @return the rows, and whether they are all of them */
export async function readRows({ details, kind }, signal) {
  const expand = kind === 'announcements' ? '' : '&expand=sources';
  let next = `${details}&limit=500&fields=${FIELDS[kind]}${expand}`;
  if (!details.includes('?')) next = next.replace('&', '?');
  const rows = [];
  for (let pages = 0; next && pages < MOST_PAGES; pages++) {
    const page = kind === 'announcements' ? await read(next, signal) : (await readExactly(next, signal)).body;
    rows.push(...page.items);
    next = page.next;
  }
  return { rows, isAll: next === null };
}

/** What a row adds to the figure; of one that is left out, what it would be in the same currency. */
export function addend(row, { isOut }) {
  return isOut ? { point: row.normalizedAmount.point } : row.contribution;
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
