import { h, joined } from '../dom.mjs';
import { country, date, exact } from '../format.mjs';
import { name } from '../names.mjs';
import { word } from '../words.mjs';
import { unknown } from './facts.mjs';

const CODES = 'bindingLevel status instrument qualifier kind role purpose purposes measure powerBasis'.split(' ');

/**
 * Any value of JSON, told to a reader: what a claim says, what a revision changed.
 *
 * @param member what it is the value of, which tells codes from names
 */
export function value(json, member) {
  if (json === null) return unknown('nothing');
  if (Array.isArray(json)) return json.length === 0 ? unknown('none') : list(json, member);
  if (typeof json === 'object') return members(json);
  if (typeof json === 'number') return exact(json);
  return typeof json === 'boolean' ? (json ? 'yes' : 'no') : text(json, member);
}

function text(string, member) {
  if (CODES.includes(member)) return word(string);
  if (member === 'country') return country(string);
  return /^\d{4}-\d{2}-\d{2}$/.test(string) ? date(string) : name(string);
}

function list(items, member) {
  return items.every((item) => item === null || typeof item !== 'object')
    ? h('span', {}, joined(items.map((item) => value(item, member)), ', '))
    : h('ul', {}, items.map((item) => h('li', {}, value(item))));
}

/** Ids are for programs; a company is its name. */
function members(object) {
  if (object.slug && object.name) return name(object.name);
  const shown = Object.entries(object).filter(([key, held]) => held !== null && key !== 'id');
  if (shown.length === 1) return value(shown[0][1], shown[0][0]);
  return h(
    'dl',
    { class: 'members' },
    shown.map(([key, held]) => h('div', {}, h('dt', {}, key), h('dd', {}, value(held, key)))),
  );
}
