import { h } from '../dom.mjs';
import { change, country, date, percent } from '../format.mjs';
import { company, name } from '../names.mjs';
import { inner, word } from '../words.mjs';
import { qualified } from './amount.mjs';
import { evidence, facts, sourceLink } from './facts.mjs';
import { spoken } from './pointer.mjs';
import { table } from './table.mjs';

/** What was measured around an announcement; nothing of it is money. */

export function reactions(items, sources) {
  const row = (item, at) => ({
    id: `marketReactions-${at}`,
    cells: [
      [company(item.company), listing(item.listing)],
      [
        h('span', { class: 'figure', 'data-sign': Math.sign(item.percent) }, change(item.percent)),
        h('span', { class: 'aside' }, ` ${inner(item.measure)}`),
      ],
      date(item.on),
      sourceLink(sources.find((each) => each.id === item.source)),
    ],
  });
  return table(['Share', 'Move', 'Day', 'Source'], items.map(row));
}

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
