import { h } from '../dom.mjs';
import { many } from '../words.mjs';
import { page } from '../root.mjs';
import { besides, inFew, inFull, range } from './range.mjs';

/**
 * What is announced for a place, with the way to the rows behind it; nothing where there is none.
 *
 * @param summary of the investments of that place
 * @param filter the parameter that chooses them, and its value
 */
export function totalOf({ total, currency }, [parameter, value]) {
  if (total.investments === 0) return null;
  const why = `${page()}?${new URLSearchParams({ [parameter]: value, why: 'total' })}`;
  return h(
    'p',
    { class: 'total' },
    'Announced for it: ',
    h('a', { class: 'big', href: why, title: inFull(total.point, currency) }, inFew(total.point, currency)),
    ` (${range(total, currency)}) in ${many(total.investments, 'investment')} `,
    besides(total),
  );
}
