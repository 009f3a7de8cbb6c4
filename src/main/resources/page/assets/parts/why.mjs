import { h } from '../dom.mjs';
import { at } from '../view.mjs';

/** A link from a figure of the overview to what it is made of. */
export const why = (reference, attributes, ...children) =>
  h('a', { ...attributes, href: at({ why: reference }), 'data-why': reference }, ...children);

/** Once the address has other filters, the figures that still stand lead there as well. */
export function repoint(element) {
  for (const link of element.querySelectorAll('a[data-why]')) link.href = at({ why: link.dataset.why });
}
