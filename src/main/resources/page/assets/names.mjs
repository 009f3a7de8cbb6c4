import { read } from './api.mjs';
import { h } from './dom.mjs';
import { page } from './root.mjs';

/**
 * A name in the language that it is written in, so that it is drawn and read out as such, and does
 * not turn the direction of what stands around it.
 */
export function name(text, language = null) {
  return h('bdi', { lang: language ?? written(text) }, text);
}

/** Only scripts that give their language away. */
function written(text) {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return null;
}

export const company = ({ slug, name: text }) =>
  h('a', { href: page('companies', slug) }, name(text));

export const announcement = ({ slug, headline }) =>
  h('a', { href: page('announcements', slug) }, name(headline));

export const site = ({ slug, name: text }) => h('a', { href: page('sites', slug) }, name(text));

/** By country, what its regions are called, once it is known. */
const regions = new Map();

function regionsOf(countryCode) {
  if (!regions.has(countryCode)) {
    const reading = read(`api/v1/regions?country=${countryCode}&limit=500&fields=code,name`);
    regions.set(countryCode, reading.then(({ items }) => new Map(items.map((each) => [each.code, each.name]))));
    reading.catch(() => regions.delete(countryCode));
  }
  return regions.get(countryCode);
}

/** A region under its code, and under its name as soon as that is known. */
export function region(code) {
  const link = h('a', { href: page('regions', code) }, code);
  regionsOf(code.slice(0, 2)).then((names) => {
    link.textContent = names.get(code) ?? code;
  }, () => undefined);
  return link;
}

/** A link to elsewhere, if the address is one of the web at all. */
export function outward(address, ...children) {
  return isOfTheWeb(address)
    ? h('a', { href: address, rel: 'noopener noreferrer', class: 'outward' }, ...children)
    : h('span', {}, ...children);
}

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** A text with the addresses in it as links. */
export const linked = (text) => text.split(ADDRESS).map((part, at) => (at % 2 === 1 ? outward(part, part) : part));

/** The first address in a text; null if there is none. */
export const addressIn = (text) => ADDRESS.exec(text ?? '')?.[1] ?? null;

export function isOfTheWeb(address) {
  return URL.canParse(address ?? '') && /^https?:$/.test(new URL(address).protocol);
}
