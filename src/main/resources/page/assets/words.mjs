import { exact } from './format.mjs';

/** What the codes of the API are called. Enums may grow: a word that is not here is spelt out. */

const WORDS = {
  CAPEX: 'Building (capex)',
  MIXED: 'Building and other spending',
  OPEX: 'Operations (opex)',
  MOU: 'Memorandum',
  LOI: 'Letter of intent',
  DEFINITIVE: 'Contract',
  AI_INFRASTRUCTURE: 'AI infrastructure',
  UNSPECIFIED: 'Measure not said',
  WORLD: 'World',
  NEW: 'Anew',
  EXPANSION: 'More of one that there is',
  RETROFIT: 'Other technology in one that there is',
  RESTART: 'One that stood still, taken up again',
  CLOSE: 'At the close',
};

export function word(code) {
  return WORDS[code] ?? (code.charAt(0) + code.slice(1).toLowerCase()).replaceAll('_', ' ');
}

/** The same within a sentence: names and abbreviations keep their capitals. */
export function inner(code) {
  const text = word(code);
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

const OUTSIDE = {
  SUPERSEDED: 'replaced by a later one',
  RESTATED: 'the same money said again',
  ESTIMATED: 'an estimate, which nobody announced',
  INSTRUMENT: 'money of another kind, such as equity or debt',
  UNCONVERTED: 'no reference rate for its currency',
};

/** Why something is in no total. */
export const outside = (reason) => OUTSIDE[reason] ?? inner(reason);

/** Those that are not made by an s. */
const PLURALS = { person: 'people', party: 'parties', it: 'them' };

/** As a word goes with a count: one person, and any other number of people. */
export const numbered = (count, one, more = PLURALS[one] ?? `${one}s`) => (Number(count) === 1 ? one : more);

/** `1 investment`, `2,000 investments`. */
export const many = (count, one) => `${exact(count)} ${numbered(count, one)}`;

/** What an umbrella is made of: `2 parts, which count for themselves`. */
export const parts = (count) =>
  `${many(count, 'part')}, which ${numbered(count, 'counts for itself', 'count for themselves')}`;
