import { h } from '../dom.mjs';
import { date, exact, exactMoney, money, short } from '../format.mjs';
import { numbered } from '../words.mjs';
import { unknown } from './facts.mjs';

/** Figures, with how exactly they were stated. */

const BEFORE = { ABOUT: 'about ', AT_LEAST: 'at least ', MORE_THAN: 'more than ', UP_TO: 'up to ' };

export const qualified = (qualifier) => BEFORE[qualifier] ?? '';

/** What was told of one year is shown as that. */
const each = (per) => (per === 'YEAR' ? ' a year' : '');

/** In few digits; all of them in the title. */
export function amount({ value, currency, qualifier, low, high, per }) {
  if (qualifier === 'RANGE') {
    const title = `${exactMoney(low, currency)} to ${exactMoney(high, currency)}${each(per)}`;
    return h('data', { value: low, title, class: 'amount' }, `${money(low, currency)} to ${money(high, currency)}${each(per)}`);
  }
  if (value === null) return h('span', { class: 'undisclosed' }, 'Undisclosed amount');
  return h(
    'data',
    { value, title: exactMoney(value, currency) + each(per), class: 'amount' },
    qualified(qualifier),
    money(value, currency) + each(per),
  );
}

/** A count of people or things, each of them a unit. */
export function count(value, qualifier, unit) {
  if (value === null) return h('span', { class: 'undisclosed' }, `Undisclosed number of ${numbered(null, unit)}`);
  return h(
    'data',
    { value, title: exact(value), class: 'amount' },
    `${qualified(qualifier)}${short(value)} ${numbered(value, unit)}`,
  );
}

/** What was told, to the last digit; of what was disclosed. */
export function toldInFull({ value, currency, qualifier, low, high, per }) {
  if (qualifier === 'RANGE') return `${exactMoney(low, currency)} to ${exactMoney(high, currency)}${each(per)}`;
  return qualified(qualifier) + exactMoney(value, currency) + each(per);
}

/** To the last digit; of an approximate amount with the bounds that totals use. */
export function exactly({ value, currency, qualifier, low, high, per }) {
  if (qualifier === 'UNDISCLOSED') return unknown(currency === null ? 'not disclosed' : `not disclosed, in ${currency}`);
  const figure = toldInFull({ value, currency, qualifier, low, high, per });
  const isRange = qualifier !== 'RANGE' && low > 0 && high !== null && low < high;
  return isRange ? `${figure} (${exactMoney(low, currency)} to ${exactMoney(high, currency)})` : figure;
}

/** The same in the currency of totals, with the rate behind it; null where that is its own. */
export function converted(amountStated, normalized) {
  const isDisclosed = amountStated.qualifier !== 'UNDISCLOSED';
  if (!isDisclosed || (normalized.currency === amountStated.currency && !normalized.derived)) return null;
  if (normalized.point === null) return unknown(`no reference rate for ${amountStated.currency}`);
  const { point, currency, rate, rateOn, rateSource } = normalized;
  if (currency === amountStated.currency) return [exactMoney(point, currency), h('span', { class: 'aside' }, ', derived')];
  return [
    exactMoney(point, currency),
    h('span', { class: 'aside' }, ` at ${exact(rate)}, the ${rateSource} rate of ${date(rateOn)}`),
  ];
}
