import { read } from '../api.mjs';
import { growing } from './growing.mjs';
import { capacityRow, investmentRow, partnershipRow, reactionRow, trainingRow } from './rows.mjs';
import { section } from './section.mjs';

/** What can be announced of something, by the paths of the lists that have it. */
const KINDS = {
  investments: ['Investments', investmentRow, '-announcedOn'],
  partnerships: ['Partnerships', partnershipRow, '-announcedOn'],
  'training-goals': ['Training goals', trainingRow, '-announcedOn'],
  capacities: ['Capacity', capacityRow, '-announcedOn'],
  'market-reactions': ['Market reactions', reactionRow, '-on'],
};

/** The lists in which a company is named. */
export const OF_COMPANIES = Object.keys(KINDS);

/** The lists of what has a place. */
export const OF_PLACES = ['investments', 'partnerships', 'training-goals', 'capacities'];

/**
 * The first pages of lists, the newest first.
 *
 * @param filter as it stands in their addresses: `company=nec`
 */
export const readLists = (paths, filter, signal) =>
  Promise.all(
    paths.map(async (path) => ({
      path,
      list: await read(`api/v1/${path}?${filter}&sort=${KINDS[path][2]}&limit=20`, signal),
    })),
  );

/** A section for each of these lists that has something in it. */
export const listSections = (lists) =>
  lists
    .filter(({ list }) => list.items.length > 0)
    .map(({ path, list }) => {
      const [title, row] = KINDS[path];
      return section(title, growing(list, (items) => items.map(row), { class: 'rows' }));
    });
