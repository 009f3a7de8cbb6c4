import { h } from '../dom.mjs';
import { date, exact, exactMoney, money, short } from '../format.mjs';
import { numbered } from '../words.mjs';
import { unknown } from './facts.mjs';

/** Figures, with how exactly they were stated. */

const BEFORE = { ABOUT: 'about ', AT_LEAST: 'at least ', MORE_THAN: 'more than ', UP_TO: 'up to ' };

export const qualified = (qualifier) => BEFORE[qualifier] ?? '';

/** In few digits; all of them in the title. */
export function amount({ value, currency, qualifier }) {
  if (value === null) return h('span', { class: 'undisclosed' }, 'Undisclosed amount');
  return h(
    'data',
    { value, title: exactMoney(value, currency), class: 'amount' },
    qualified(qualifier),
    money(value, currency),
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

/** To the last digit; of an approximate amount with the bounds that totals use. */
export function exactly({ value, currency, qualifier, low, high }) {
  if (value === null) return unknown(`not disclosed, in ${currency}`);
  const figure = qualified(qualifier) + exactMoney(value, currency);
  const isRange = low > 0 && high !== null && low < high;
  return isRange ? `${figure} (${exactMoney(low, currency)} to ${exactMoney(high, currency)})` : figure;
}

/** The same in the currency of totals, with the rate behind it; null where that is its own. */
export function converted(amountStated, normalized) {
  if (amountStated.value === null || normalized.currency === amountStated.currency) return null;
  if (normalized.point === null) return unknown(`no reference rate for ${amountStated.currency}`);
  const { point, currency, rate, rateOn, rateSource } = normalized;
  return [
    exactMoney(point, currency),
    h('span', { class: 'aside' }, ` at ${exact(rate)}, the ${rateSource} rate of ${date(rateOn)}`),
  ];
}
