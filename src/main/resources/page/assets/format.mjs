/** Numbers, days and codes the way the reader's locale writes them. */

const locales = navigator.languages;

/** Rather the reader's than none; some browsers know fewer currencies and codes than the API. */
function attempt(make, otherwise) {
  try {
    return make();
  } catch {
    return otherwise;
  }
}

const number = new Intl.NumberFormat(locales, { maximumFractionDigits: 20 });
const compact = new Intl.NumberFormat(locales, { notation: 'compact', maximumSignificantDigits: 3 });
const countries = new Intl.DisplayNames(['en'], { type: 'region' });
const languages = new Intl.DisplayNames(['en'], { type: 'language' });
const scripts = new Intl.DisplayNames(['en'], { type: 'script' });

/** All of it: 10,000,000,000. */
export const exact = (value) => number.format(value);

/** In few digits: 10B. */
export const short = (value) => compact.format(value);

/** In few digits and with its currency: $10B. */
export function money(value, currency) {
  return attempt(
    () =>
      new Intl.NumberFormat(locales, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumSignificantDigits: 3,
      }).format(value),
    `${currency} ${short(value)}`,
  );
}

/** All of it, under the code of its currency, which no other shares: USD 10,000,000,000. */
export const exactMoney = (value, currency) => `${currency} ${exact(value)}`;

export const country = (code) => attempt(() => countries.of(code), code);

export const language = (tag) => attempt(() => languages.of(tag), tag);

export const script = (code) => attempt(() => scripts.of(code), code);

/** The script that a language is usually written in; null if that cannot be told. */
export const usualScript = (tag) => attempt(() => new Intl.Locale(tag).maximize().script, null);

/** A share from 0 to 1 as a percentage. */
export const percent = (share, digits = 1) =>
  new Intl.NumberFormat(locales, { style: 'percent', maximumFractionDigits: digits }).format(share);

/** A change that is given in percent already, with its sign. */
export const change = (percents) =>
  new Intl.NumberFormat(locales, {
    style: 'percent',
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 4,
  }).format(percents / 100);

const day = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' };
const PRECISIONS = [{ year: 'numeric' }, { year: 'numeric', month: 'short' }, day];

/** A year, month or day, as precise as it was stated. A year is a year. */
export function date(stated) {
  const parts = stated.slice(0, 10).split('-').map(Number);
  if (parts.length === 1) return stated;
  const [year, month, ofMonth = 1] = parts;
  const options = { ...PRECISIONS[parts.length - 1], timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locales, options).format(Date.UTC(year, month - 1, ofMonth));
}

/** When something was published: a day, or a time that is the publisher's own. */
export const published = (stated) =>
  stated.length > 10 ? `${date(stated)}, ${stated.slice(11)}` : date(stated);

/** A moment, in the reader's time zone. */
export const moment = (instant) =>
  new Intl.DateTimeFormat(locales, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
