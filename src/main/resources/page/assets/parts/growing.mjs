import { read } from '../api.mjs';
import { h } from '../dom.mjs';

/**
 * A list of the API that grows by a page at a time.
 *
 * @param first its first page, as it was read
 * @param render gives the list elements of some items
 */
export function growing(first, render, attributes = {}) {
  const list = h('ul', attributes, render(first.items));
  return [list, first.next && more(list, first.next, render)];
}

function more(list, next, render) {
  const says = h('p', { role: 'status' });
  const button = h('button', { type: 'button', onclick: grow }, 'Show more');

  async function grow() {
    button.disabled = true;
    try {
      const page = await read(next);
      const grown = render(page.items);
      list.append(...grown);
      next = page.next;
      button.hidden = next === null;
      says.textContent = next === null ? 'That is all.' : '';
      grown[0]?.querySelector('a')?.focus();
    } catch (failure) {
      says.textContent = `No more could be read. ${failure.whole ?? failure.message}`;
    }
    button.disabled = false;
  }

  return h('div', { class: 'more' }, button, says);
}
