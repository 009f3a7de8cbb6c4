import { read } from '../api.mjs';
import { fill, h } from '../dom.mjs';
import { announcement } from '../names.mjs';

const SAYS = {
  PART_OF: 'Part of',
  RESTATES: 'The same money said again as',
  INCREASES: 'An increase of',
  SUPERSEDES: 'In place of',
};

/** What the investments of an announcement have asked for: many may be parts of one umbrella. */
const asked = new WeakMap();

function announcementOf(investment, siblings) {
  if (!asked.has(siblings)) asked.set(siblings, new Map());
  const known = asked.get(siblings);
  if (!known.has(investment)) known.set(investment, read(`api/v1/investments/${investment}?fields=announcement`));
  return known.get(investment);
}

/** What an investment is to another, which may be of this announcement or need to be looked up. */
export function relation({ kind, investment }, siblings) {
  const at = siblings.findIndex((each) => each.id === investment);
  const says = `${SAYS[kind] ?? 'Related to'} `;
  if (at >= 0) return [says, h('a', { href: `#investments-${at}` }, `investment ${at + 1}`)];
  const other = h('span', {}, 'an investment of another announcement');
  announcementOf(investment, siblings).then(
    (found) => fill(other, 'an investment of ', announcement(found.announcement)),
    () => undefined, // It stays without a link.
  );
  return [says, other];
}
