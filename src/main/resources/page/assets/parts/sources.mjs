import { h } from '../dom.mjs';
import { published } from '../format.mjs';
import { name, outward } from '../names.mjs';
import { addressOf, languageOf, unknown } from './facts.mjs';

/** The articles that report an announcement. */
export function sources(items, whole) {
  const places = Object.values(whole).filter(Array.isArray).flat().flatMap((each) => each?.evidence ?? []);
  const used = new Set([...places, ...whole.claims, ...whole.marketReactions].map((each) => each.source));
  return h('ol', { class: 'sources' }, items.map((item) => source(item, addressOf(item, places), used.has(item.id))));
}

function source(item, address, isUsed) {
  const title = name(item.title ?? 'Without a title', item.title && item.language);
  const known = [
    item.publishedAt === null ? unknown('time of publication not known') : published(item.publishedAt),
    languageOf(item.language),
    address ? new URL(address).hostname : unknown('address not known'),
    !isUsed && unknown('nothing here rests on it'),
  ];
  return h(
    'li',
    { id: `source-${item.id}` },
    h('p', { class: 'publisher' }, name(item.publisher)),
    h('p', { class: 'title' }, outward(address, title)),
    h('p', { class: 'meta' }, known.filter(Boolean).map((each) => h('span', {}, each))),
  );
}
