import { h } from '../dom.mjs';
import { exact, exactMoney, money, short } from '../format.mjs';
import { many } from '../words.mjs';

/** Low, point and high of a total, as text; no upper bound is said, not left out. */

/** @param currency null where heads are counted */
export const inFew = (value, currency) => (currency ? money(value, currency) : short(value));

export const inFull = (value, currency) => (currency ? exactMoney(value, currency) : exact(value));

export function range({ low, high, ...counts }, currency) {
  if (counts.investments === 0 || counts.goals === 0) return 'nothing that counts';
  if (Number(high) === 0 && high !== null && counts.undisclosed + (counts.unconverted ?? 0) > 0) return 'no amount is known';
  if (low === high) return 'stated exactly';
  return high === null
    ? `${inFew(low, currency)} or more, no upper bound`
    : `${inFew(low, currency)} to ${inFew(high, currency)}`;
}

export const highest = (high, currency) => (high === null ? 'no upper bound' : inFew(high, currency));

/** What no number shows; nothing if there is none. */
export function besides({ undisclosed, unconverted }) {
  const says = [
    undisclosed > 0 && `${many(undisclosed, 'amount')} undisclosed`,
    unconverted > 0 && `${exact(unconverted)} without a rate`,
  ].filter(Boolean);
  return says.length > 0 && h('span', { class: 'undisclosed' }, `+ ${says.join(', ')}`);
}
