import { h } from '../dom.mjs';

/**
 * A table whose rows stand under each other, cell by cell, where there is no room for columns. It
 * says itself that it is a table: what is laid out otherwise is not always told as one.
 *
 * @param rows each the attributes of a row and its `cells`, the first of which names it
 * @param last a row of the same kind that sums up the others, if there is one
 */
export function table(titles, rows, attributes = {}, last = null) {
  const cell = (content, at) =>
    h(
      at === 0 ? 'th' : 'td',
      { scope: at === 0 && 'row', role: at === 0 ? 'rowheader' : 'cell', 'data-label': at > 0 && titles[at] },
      h('div', {}, content),
    );
  const row = ({ cells, ...own }) => h('tr', { role: 'row', ...own }, cells.map(cell));
  return h(
    'table',
    { role: 'table', ...attributes, class: `stacks ${attributes.class ?? ''}` },
    h(
      'thead',
      { role: 'rowgroup' },
      h('tr', { role: 'row' }, titles.map((title) => h('th', { scope: 'col', role: 'columnheader' }, title))),
    ),
    h('tbody', { role: 'rowgroup' }, rows.map(row)),
    last && h('tfoot', { role: 'rowgroup' }, row(last)),
  );
}
