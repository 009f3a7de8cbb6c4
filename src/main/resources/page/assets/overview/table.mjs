import { h } from '../dom.mjs';
import { exact } from '../format.mjs';
import { name } from '../names.mjs';
import { besides, highest, inFew, inFull } from '../parts/range.mjs';
import { why } from '../parts/why.mjs';
import { label, reference } from './label.mjs';

/** All groups of a chart; any number of one leads to what it is made of. */
export function table({ key, title, summary }) {
  const { currency, groups } = summary;
  const isJoint = groups.some((group) => Number(group.joint) > 0);
  const columns = [title, 'Point', 'Low', 'High', isJoint && 'Joint', 'Investments', 'Announcements'];
  return h(
    'details',
    { id: `table-${key}` },
    h('summary', { id: `toggle-${key}` }, 'Table'),
    h(
      'div',
      { id: `region-${key}`, class: 'wide', tabindex: '0', role: 'region', 'aria-label': `${title}, as a table` },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, columns.filter(Boolean).map((each) => h('th', { scope: 'col' }, each)))),
        h('tbody', {}, groups.map((group) => row(key, group, currency, isJoint))),
      ),
    ),
  );
}

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
