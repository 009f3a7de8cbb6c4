import { h } from '../dom.mjs';
import { change, country, date, percent } from '../format.mjs';
import { company, name } from '../names.mjs';
import { inner, word } from '../words.mjs';
import { qualified } from './amount.mjs';
import { evidence, facts, sourceLink } from './facts.mjs';
import { spoken } from './pointer.mjs';

/** What was measured around an announcement; nothing of it is money. */

export function reactions(items, sources) {
  const row = (item, at) =>
    h(
      'tr',
      { id: `marketReactions-${at}` },
      h('th', { scope: 'row' }, company(item.company), listing(item.listing)),
      h(
        'td',
        {},
        h('span', { class: 'figure', 'data-sign': Math.sign(item.percent) }, change(item.percent)),
        h('span', { class: 'aside' }, ` ${inner(item.measure)}`),
      ),
      h('td', {}, date(item.on)),
      h('td', {}, sourceLink(sources.find((each) => each.id === item.source))),
    );
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ['Share', 'Move', 'Day', 'Source'].map(column))),
    h('tbody', {}, items.map(row)),
  );
}

const column = (label) => h('th', { scope: 'col' }, label);

export const listing = (value) =>
  value && h('span', { class: 'ticker' }, ` ${value.mic}:${value.ticker}`);

export function indicator(item, at, whole) {
  const where = item.geography.length === 2 ? country(item.geography) : word(item.geography);
  return h(
    'article',
    { id: `indicators-${at}`, class: 'card' },
    h('p', { class: 'kind' }, spoken(`/indicators/${at}`)),
    h('header', {}, h('h3', {}, qualified(item.qualifier) + percent(item.share))),
    h('p', {}, name(item.name)),
    facts(
      ['Where', where],
      ['As stated', item.statedAs && h('q', {}, item.statedAs)],
      ['Report', item.report && [name(item.report), item.publisher && [' by ', name(item.publisher)]]],
      ['Said in', evidence(item.evidence, whole.sources)],
    ),
  );
}
