import { h } from '../dom.mjs';
import { exact } from '../format.mjs';
import { name } from '../names.mjs';
import { besides, highest, inFew, inFull } from '../parts/range.mjs';
import { why } from '../parts/why.mjs';
import { api } from '../root.mjs';
import { label, reference } from './label.mjs';

/** A long table is made when it is opened, and grows by so many rows; the file has all. */
const AT_ONCE = 100;

/** A short one is there before, so that the browser's own search opens it on what it says. */
const SHORT = 25;

/**
 * All groups of a chart; any number of one leads to what it is made of.
 *
 * @param rows so many as were shown when it was open before; undefined if it was not
 */
export function table({ key, title, path, summary, rows }) {
  const { currency, groups, next } = summary;
  const isJoint = groups.some((group) => Number(group.joint) > 0);
  const columns = [title, 'Point', 'Low', 'High', isJoint && 'Joint', 'Investments', 'Announcements'];
  const body = h('tbody');
  const says = h('p', { role: 'status' });
  const button = h('button', { type: 'button', id: `more-${key}`, onclick: more }, 'Show more');
  const file = h('a', { href: api(`${path}&format=csv`), download: `by-${key}.csv` }, 'All as CSV');

  function grow(to) {
    const grown = groups.slice(body.rows.length, to).map((group) => row(key, group, currency, isJoint));
    body.append(...grown);
    const isWhole = body.rows.length === groups.length;
    button.hidden = isWhole;
    says.textContent = isWhole && !next ? '' : `The first ${exact(body.rows.length)} of ${allOf(summary)}`;
    return grown;
  }

  function more() {
    grow(body.rows.length + AT_ONCE)[0].querySelector('a').focus();
  }

  if (rows !== undefined || groups.length <= SHORT) grow(Math.max(rows ?? 0, SHORT));
  return h(
    'details',
    { id: `table-${key}`, 'data-key': key, open: rows !== undefined, ontoggle: () => body.rows.length < Math.min(AT_ONCE, groups.length) && grow(AT_ONCE) },
    h('summary', { id: `toggle-${key}` }, 'Table'),
    h(
      'div',
      { id: `region-${key}`, class: 'wide', tabindex: '0', role: 'region', 'aria-label': `${title}, as a table` },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, columns.filter(Boolean).map((each) => h('th', { scope: 'col' }, each)))),
        body,
      ),
    ),
    (next || groups.length > AT_ONCE) && h('div', { class: 'more' }, button, says, file),
  );
}

/** How many groups there are; an answer may stop at so many. */
export const allOf = ({ groups, next }) => `${next ? 'more than ' : ''}${exact(groups.length)}`;

/** Of the tables that are open, by key, how many rows the reader has before their eyes. */
export const openedTables = (element) =>
  new Map([...element.querySelectorAll('details[data-key][open]')].map((each) => [each.dataset.key, each.querySelectorAll('tbody tr').length]));

function row(key, group, currency, isJoint) {
  const of = reference(key, group);
  let cells = 0;
  const cell = (text, title) => h('td', {}, why(of, { id: `cell-${of}-${cells++}`, title }, text));
  const isTalks = group.key.bindingLevel === 'IN_TALKS';
  return h(
    'tr',
    { 'data-group': of, 'data-level': isTalks && 'IN_TALKS' },
    h('th', { scope: 'row' }, name(label(key, group)), ' ', besides(group)),
    cell(inFew(group.point, currency), inFull(group.point, currency)),
    cell(inFew(group.low, currency), inFull(group.low, currency)),
    cell(highest(group.high, currency), group.high && inFull(group.high, currency)),
    isJoint && cell(inFew(group.joint, currency), inFull(group.joint, currency)),
    cell(exact(group.investments)),
    cell(exact(group.announcements)),
  );
}
