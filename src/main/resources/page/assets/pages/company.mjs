import { read, readExactly } from '../api.mjs';
import { h } from '../dom.mjs';
import { country, language, script, usualScript } from '../format.mjs';
import { company, isOfTheWeb, name, outward } from '../names.mjs';
import { facts, unknown } from '../parts/facts.mjs';
import { OF_COMPANIES, listSections, readLists } from '../parts/lists.mjs';
import { besides, inFew, inFull, range } from '../parts/range.mjs';
import { revisions } from '../parts/revisions.mjs';
import { section } from '../parts/section.mjs';
import { page } from '../root.mjs';
import { nothing } from '../states.mjs';
import { many } from '../words.mjs';

/** Where registers show what they have of a company. */
const REGISTERS = {
  LEI: (value) => `https://search.gleif.org/#/record/${value}`,
  WIKIDATA: (value) => `https://www.wikidata.org/wiki/${value}`,
  OPENCORPORATES: (value) => `https://opencorporates.com/companies/${value}`,
};

/** A company under all its names, and everything that names it. */
export const companyPage = {
  async load(signal, ref) {
    // It may have been merged into another, which all that follows is asked for.
    const whole = await read(`api/v1/companies/${encodeURIComponent(ref)}`, signal);
    const own = encodeURIComponent(whole.slug);
    const [children, totals, changed, lists] = await Promise.all([
      read(`api/v1/companies?parent=${own}&limit=500&fields=slug,name`, signal),
      readExactly(`api/v1/summaries/investments?investor=${own}&groupBy=investor`, signal),
      read(`api/v1/companies/${own}/revisions?sort=-revision&limit=20`, signal),
      readLists(OF_COMPANIES, `company=${own}`, signal),
    ]);
    const invested = totals.body.groups.find(({ key }) => key.investor === whole.slug);
    return { whole, children: children.items, invested: invested && { ...invested, currency: totals.body.currency }, changed, lists };
  },

  view({ whole, children, invested, changed, lists }) {
    const shown = listSections(lists);
    return {
      title: [whole.name, whole.country && country(whole.country)].filter(Boolean).join(', '),
      path: page('companies', whole.slug),
      content: [
        h('header', { class: 'title' }, h('p', { class: 'kind' }, 'Company'), h('h1', {}, name(whole.name))),
        invested && total(whole, invested),
        about(whole, children),
        shown.length === 0 && section('Announced', nothing('No announcement names it as a party so far.')),
        shown,
        section('Revisions', revisions(changed)),
      ],
    };
  },
};

/** What it invests by itself, and in how much it takes part with others, with the way to the rows. */
function total({ slug }, { currency, ...figure }) {
  const { point, joint, investments } = figure;
  const why = `${page()}?${new URLSearchParams({ investor: slug, why: `investor:${slug}` })}`;
  const isAlone = Number(joint) === 0;
  const link = (value) => h('a', { class: 'big', href: why, title: inFull(value, currency) }, inFew(value, currency));
  return h(
    'p',
    { class: 'total' },
    'Announced as an investor: ',
    (isAlone || Number(point) > 0) && [link(point), ` (${range(figure, currency)})`],
    !isAlone && Number(point) > 0 && ' and ',
    !isAlone && [link(joint), ' jointly with others'],
    ` in ${many(investments, 'investment')} `,
    besides(figure),
  );
}

function about(whole, children) {
  return facts(
    ['Also called', whole.aliases.length > 0 ? h('ul', { class: 'names' }, whole.aliases.map(alias)) : unknown('no other name known')],
    ['Listed as', whole.listings.length > 0 ? whole.listings.map((each) => `${each.mic}:${each.ticker}`).join(', ') : unknown('no listing known')],
    ['Identifiers', whole.identifiers.length > 0 ? h('ul', { class: 'names' }, whole.identifiers.map(identifier)) : null],
    ['Seat', whole.country ? country(whole.country) : unknown('not known')],
    ['Parent', whole.parent ? company(whole.parent) : unknown('none known')],
    ['Controls', children.length > 0 ? h('ul', { class: 'names' }, children.map((each) => h('li', {}, company(each)))) : null],
    ['Website', whole.website && outward(whole.website, isOfTheWeb(whole.website) ? new URL(whole.website).hostname : whole.website)],
  );
}

function identifier({ scheme, value }) {
  const shown = scheme === 'OTHER' ? value : `${scheme} ${value}`;
  return h('li', {}, REGISTERS[scheme] ? outward(REGISTERS[scheme](value), shown) : shown);
}

function alias(item) {
  const usual = item.language && usualScript(item.language);
  const about = [item.language && language(item.language), item.script !== usual && item.script && script(item.script)];
  const said = about.filter(Boolean).join(', ');
  return h('li', {}, name(item.name, item.language), said && h('span', { class: 'aside' }, ` ${said}`));
}
