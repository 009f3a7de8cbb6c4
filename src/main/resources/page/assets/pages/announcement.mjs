import { read } from '../api.mjs';
import { h } from '../dom.mjs';
import { country, date, exact, moment } from '../format.mjs';
import { name } from '../names.mjs';
import { claims } from '../parts/claims.mjs';
import { capacity, investment, partnership, trainingGoal } from '../parts/commitments.mjs';
import { revisions } from '../parts/revisions.mjs';
import { section, sectionOf } from '../parts/section.mjs';
import { indicator, reactions } from '../parts/signals.mjs';
import { sources } from '../parts/sources.mjs';
import { page } from '../root.mjs';
import { many } from '../words.mjs';

/** One announcement, with everything in it and everything said about it. */
export const announcementPage = {
  async load(signal, ref) {
    const path = `api/v1/announcements/${encodeURIComponent(ref)}`;
    const [whole, changed] = await Promise.all([
      read(path, signal),
      read(`${path}/revisions?sort=-revision&limit=20`, signal),
    ]);
    return { whole, changed };
  },

  view({ whole, changed }) {
    return {
      // Headlines come again; a day tells most of them apart.
      title: `${whole.headline}, ${date(whole.announcedOn)}`,
      path: page('announcements', whole.slug),
      content: [
        head(whole),
        ...cards(whole),
        sectionOf('Market reactions', whole.marketReactions, reactions(whole.marketReactions, whole.sources)),
        sectionOf('Indicators', whole.indicators, h('div', { class: 'cards' }, each(whole.indicators, indicator, whole))),
        section('Sources', sources(whole.sources, whole)),
        sectionOf(
          'What the sources claim',
          whole.claims,
          h('p', { class: 'aside' }, 'Where sources differ, or one had to be read closely, both readings are kept.'),
          claims(whole.claims, whole.sources),
        ),
        section('Revisions', revisions(changed)),
      ],
    };
  },
};

const each = (items, render, whole) => items.map((item, at) => render(item, at, whole));

function cards(whole) {
  return [
    ['Investments', whole.investments, investment],
    ['Partnerships', whole.partnerships, partnership],
    ['Training goals', whole.trainingGoals, trainingGoal],
    ['Capacity', whole.capacities, capacity],
  ].map(([title, items, render]) =>
    sectionOf(title, items, h('div', { class: 'cards' }, each(items, render, whole))),
  );
}

function head(whole) {
  const where = [whole.place && name(whole.place), whole.country && country(whole.country)].filter(Boolean);
  return h(
    'header',
    { class: 'title' },
    h('p', { class: 'kind' }, 'Announcement'),
    h('h1', {}, name(whole.headline)),
    whole.retracted && retraction(whole.retracted),
    h(
      'p',
      { class: 'meta' },
      h('time', { datetime: whole.announcedOn }, date(whole.announcedOn)),
      where.map((part) => h('span', {}, part)),
      h('a', { href: '#about-sources' }, many(whole.sources.length, 'source')),
      h('a', { href: '#about-revisions' }, `revision ${exact(whole.revision)}`),
    ),
    whole.occasion && h('p', { class: 'lead' }, name(whole.occasion)),
    whole.people.length > 0 && h('ul', { class: 'people' }, whole.people.map(person)),
  );
}

const retraction = ({ at, reason }) =>
  h(
    'p',
    { class: 'notice' },
    h('strong', {}, 'Retracted'),
    ` ${moment(at)}: `,
    name(reason),
    ' Nothing of it is in any total.',
  );

function person(item, at) {
  const role = [item.office, item.organization].filter(Boolean).join(', ');
  return h('li', { id: `people-${at}` }, h('strong', {}, name(item.name)), role && h('span', {}, ` ${role}`));
}
