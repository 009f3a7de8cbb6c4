import { h, joined } from '../dom.mjs';
import { country, date, language } from '../format.mjs';
import { addressIn, company, isOfTheWeb, linked, name, outward, region, site } from '../names.mjs';
import { inner, many, word } from '../words.mjs';

/** The small things that everything announced is told with. */

/** Said to be not known, rather than left out. */
export const unknown = (text = 'not said') => h('span', { class: 'unknown' }, text);

/** Labels and what they hold; what is null is not a fact of this kind, and left out. */
export function facts(...pairs) {
  return h(
    'dl',
    { class: 'facts' },
    pairs
      .filter(([, value]) => value !== null)
      .map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
  );
}

/** Where something takes effect, as closely as it is known; null where that is not said. */
export function whereabouts({ site: at = null, region: within = null, country: code }) {
  const all = [at && site(at), within && region(within), code && country(code)].filter(Boolean);
  return all.length === 0 ? null : joined(all, ', ');
}

export const place = (item) => whereabouts(item) ?? unknown();

export const stated = (partialDay) => (partialDay === null ? unknown() : date(partialDay));

export function period(value) {
  if (value === null) return unknown();
  if (value.start === value.end) return date(value.start);
  if (value.end === null) return `from ${date(value.start)}`;
  return value.start === null ? `until ${date(value.end)}` : `${date(value.start)} to ${date(value.end)}`;
}

/** Companies, and those that are said to exist and are not named. */
export function parties(named, undisclosed, render = company) {
  const unnamed = undisclosed > 0 && unknown(`${many(undisclosed, 'other')} not named`);
  const all = [...named.map(render), ...(unnamed ? [unnamed] : [])];
  return all.length === 0 ? unknown() : joined(all, ', ');
}

/** Purposes, with their shares where the split was stated. */
export function purposes(items, share) {
  if (items.length === 0) return unknown();
  const one = (item, at) => (at === 0 ? word : inner)(item.purpose) + (share && item.share ? ` ${share(item.share)}` : '');
  return items.map(one).join(', ');
}

/** How far it had come when, where more is known of that than that it was announced. */
export function milestones(items, sources) {
  if (items.length < 2 && items[0]?.status === 'ANNOUNCED') return null;
  const one = ({ status, on, source }) => [
    `${word(status)} `,
    on === null ? unknown('nobody says when') : date(on),
    source !== null && status !== 'ANNOUNCED' && [', ', sourceLink(sources.find((each) => each.id === source))],
  ];
  return h('ul', {}, items.map((item) => h('li', {}, one(item))));
}

/** Free words, written by anybody in any script; most things have none. */
export const tags = (words) => (words.length === 0 ? null : joined(words.map(name), ', '));

/** Where the sources say it. */
export function evidence(items, sources) {
  if (items.length === 0) return unknown('no place in a source is named');
  const places = [...Map.groupBy(items, (item) => item.source)].map(([source, found]) => [
    sourceLink(sources.find((each) => each.id === source)),
    h('span', { class: 'locator' }, joined(found.filter(({ locator }) => locator).map(({ locator }) => [' ', linked(locator)]), ',')),
  ]);
  return joined(places, '; ');
}

/** Where an article stands on the web: its own address, or one that a place in it names; null if none is known. */
export function addressOf(source, places = []) {
  const named = places.filter((each) => each.source === source.id).map(({ locator }) => addressIn(locator));
  return [source.url, ...named].find(isOfTheWeb) ?? null;
}

/** Those who report it, each by its article where that is on the web. */
export const reporters = (sources, places) =>
  joined(
    sources.map((each) => {
      const address = addressOf(each, places);
      return address ? outward(address, name(each.publisher)) : name(each.publisher);
    }),
    ', ',
  );

/** To the article itself, or where none is on the web, to what is known of it. */
export function sourceLink(source) {
  if (!source) return unknown('a source that is not listed');
  return isOfTheWeb(source.url)
    ? outward(source.url, name(source.publisher))
    : h('a', { href: `#source-${source.id}` }, name(source.publisher));
}

export const languageOf = (tag) => (tag === null ? null : language(tag));

const LEVELS = ['IN_TALKS', 'PLEDGE', 'MOU', 'LOI', 'DEFINITIVE'];

/** How firm it is: a word, and as many bars of five. Talks look like nothing else. */
export function firmness(level) {
  const rank = LEVELS.indexOf(level) + 1;
  return h(
    'span',
    { class: 'firmness', 'data-level': level, title: `Step ${rank} of 5 from talks to contract` },
    h('span', { class: 'bars', 'aria-hidden': 'true' }, LEVELS.map((_, at) => h('i', { class: at < rank && 'on' }))),
    word(level),
  );
}

export const status = (code) => h('span', { class: 'status', 'data-status': code }, word(code));
