import { read, readExactly } from '../api.mjs';
import { h } from '../dom.mjs';
import { country } from '../format.mjs';
import { company, name, site } from '../names.mjs';
import { facts } from '../parts/facts.mjs';
import { growing } from '../parts/growing.mjs';
import { OF_PLACES, listSections, readLists } from '../parts/lists.mjs';
import { section, sectionOf } from '../parts/section.mjs';
import { totalOf } from '../parts/total.mjs';
import { page } from '../root.mjs';
import { nothing } from '../states.mjs';

/** A state, province or prefecture, with the sites there and what is announced for it. */
export const regionPage = {
  async load(signal, ref) {
    const whole = await read(`api/v1/regions/${encodeURIComponent(ref)}`, signal);
    const own = encodeURIComponent(whole.code);
    const [total, sites, lists] = await Promise.all([
      readExactly(`api/v1/summaries/investments?region=${own}`, signal),
      read(`api/v1/sites?region=${own}&sort=name&limit=50&fields=slug,name,city,operator`, signal),
      readLists(OF_PLACES, `region=${own}`, signal),
    ]);
    return { whole, summary: total.body, sites, lists };
  },

  view({ whole, summary, sites, lists }) {
    const shown = listSections(lists);
    return {
      title: `${whole.name}, ${country(whole.country)}`,
      path: page('regions', whole.code),
      content: [
        h('header', { class: 'title' }, h('p', { class: 'kind' }, 'Region'), h('h1', {}, name(whole.name))),
        totalOf(summary, ['region', whole.code]),
        facts(['Code', whole.code], ['Country', country(whole.country)]),
        sectionOf('Sites', sites.items, growing(sites, (items) => items.map(siteRow), { class: 'names' })),
        shown.length === 0 && section('Announced', nothing('Nothing is announced for it so far.')),
        shown,
      ],
    };
  },
};

const siteRow = (item) =>
  h('li', {}, site(item), item.city && `, ${item.city}`, item.operator && [', ', company(item.operator.company)]);
