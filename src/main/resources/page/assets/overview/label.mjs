import { country } from '../format.mjs';
import { word } from '../words.mjs';

const UNSAID = { year: 'No period', investor: 'Not named' };

/** What a group of a summary is called. */
export function label(key, group) {
  const value = group.key[key];
  if (value === null) return UNSAID[key] ?? 'Not said';
  if (key === 'country') return country(value);
  return key === 'investor' || key === 'year' ? group.label : word(value);
}

/** What names it in an address: `country:JP`. */
export const reference = (key, group) => `${key}:${group.key[key] ?? 'null'}`;
