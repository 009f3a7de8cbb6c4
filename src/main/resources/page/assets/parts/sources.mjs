import { h } from '../dom.mjs';
import { published } from '../format.mjs';
import { isOfTheWeb, name, outward } from '../names.mjs';
import { languageOf, unknown } from './facts.mjs';

/** The articles that report an announcement. */
export function sources(items) {
  return h('ol', { class: 'sources' }, items.map(source));
}

function source(item) {
  const title = name(item.title ?? 'Without a title', item.title && item.language);
  const known = [
    item.publishedAt === null ? unknown('time of publication not known') : published(item.publishedAt),
    languageOf(item.language),
    isOfTheWeb(item.url) ? new URL(item.url).hostname : unknown('no address on the web'),
  ];
  return h(
    'li',
    { id: `source-${item.id}` },
    h('p', { class: 'publisher' }, name(item.publisher)),
    h('p', { class: 'title' }, outward(item.url, title)),
    h('p', { class: 'meta' }, known.filter(Boolean).map((each) => h('span', {}, each))),
  );
}
