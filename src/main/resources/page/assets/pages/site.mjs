import { read, readExactly } from '../api.mjs';
import { h } from '../dom.mjs';
import { country, exact } from '../format.mjs';
import { company, name, outward, region } from '../names.mjs';
import { facts, unknown } from '../parts/facts.mjs';
import { revisions } from '../parts/revisions.mjs';
import { capacityRow, investmentRow, partnershipRow } from '../parts/rows.mjs';
import { section } from '../parts/section.mjs';
import { totalOf } from '../parts/total.mjs';
import { page } from '../root.mjs';
import { nothing } from '../states.mjs';
import { many } from '../words.mjs';

const KINDS = [
  ['investments', investmentRow],
  ['capacities', capacityRow],
  ['partnerships', partnershipRow],
];

/** As many of each kind as one answer of the API holds. */
const MOST = 500;

const PRECISIONS = {
  EXACT: 'exactly',
  APPROXIMATE: 'about',
  CITY: 'known by its city',
  REGION: 'known by its region',
};

/** A site, and all that anybody has announced for it. */
export const sitePage = {
  async load(signal, ref) {
    // It may have been merged into another, which all that follows is asked for.
    const whole = await read(`api/v1/sites/${encodeURIComponent(ref)}`, signal);
    const own = encodeURIComponent(whole.slug);
    const [total, changed, ...lists] = await Promise.all([
      readExactly(`api/v1/summaries/investments?site=${own}`, signal),
      read(`api/v1/sites/${own}/revisions?sort=-revision&limit=20`, signal),
      ...KINDS.map(([path]) => read(`api/v1/${path}?site=${own}&sort=announcedOn&limit=${MOST}`, signal)),
    ]);
    return { whole, summary: total.body, changed, lists };
  },

  view({ whole, summary, changed, lists }) {
    return {
      title: [whole.name, whole.city, whole.country && country(whole.country)].filter(Boolean).join(', '),
      path: page('sites', whole.slug),
      content: [
        h('header', { class: 'title' }, h('p', { class: 'kind' }, 'Site'), h('h1', {}, name(whole.name))),
        totalOf(summary, ['site', whole.slug]),
        about(whole),
        section('Announced, in order of time', inTime(lists)),
        section('Revisions', revisions(changed)),
      ],
    };
  },
};

function about(whole) {
  return facts(
    ['Operator', whole.operator ? company(whole.operator.company) : unknown('not known')],
    ['Country', whole.country ? country(whole.country) : unknown('not known')],
    ['Region', whole.region ? region(whole.region) : unknown('not known')],
    ['City', whole.city ? name(whole.city) : unknown('not known')],
    ['Address', whole.address && name(whole.address)],
    ['Coordinates', coordinates(whole)],
  );
}

/** With the way to a map of the world. */
function coordinates({ latitude, longitude, precision }) {
  if (latitude === null) return unknown('not known');
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=12/${latitude}/${longitude}`;
  return [outward(map, `${exact(latitude)}, ${exact(longitude)}`), ` ${PRECISIONS[precision] ?? precision}`];
}

/** Whoever announces the same again stands beside those who did before. */
function inTime(lists) {
  const rows = lists.flatMap(({ items }, at) => items.map((item) => ({ day: item.announcement.announcedOn, element: KINDS[at][1](item) })));
  if (rows.length === 0) return nothing('Nothing is announced for it so far.');
  rows.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  const cut = KINDS.filter((_, at) => lists[at].next !== null).map(([path]) => path);
  return [
    cut.length > 0 && h('p', { class: 'aside' }, `The first ${many(MOST, 'row')} of ${cut.join(' and of ')} are shown.`),
    h('ul', { class: 'rows' }, rows.map(({ element }) => element)),
  ];
}
