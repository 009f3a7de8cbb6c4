import { h } from '../dom.mjs';
import { exact, moment } from '../format.mjs';
import { name } from '../names.mjs';
import { word } from '../words.mjs';
import { unknown } from './facts.mjs';
import { growing } from './growing.mjs';
import { member, spoken } from './pointer.mjs';
import { table } from './table.mjs';
import { value } from './value.mjs';

/** Who changed what, when and why, the latest first. */
export function revisions(page) {
  return growing(page, (items) => items.map(revision), { class: 'revisions' });
}

function revision(item) {
  return h(
    'li',
    {},
    h(
      'p',
      {},
      h('strong', {}, `${exact(item.revision)}. ${word(item.action)}`),
      h('time', { datetime: item.at }, ` ${moment(item.at)}`),
      item.by ? [' by “', name(item.by.name), '”'] : ', shipped with the tracker',
    ),
    item.reason && h('p', { class: 'reason' }, name(item.reason)),
    item.changes.length > 0 && changes(item.changes),
  );
}

function changes(items) {
  const held = (change, side) => (side in change ? value(change[side], member(change.pointer)) : unknown('not there'));
  return table(
    ['What', 'Before', 'After'],
    items.map((change) => ({ cells: [spoken(change.pointer), held(change, 'old'), held(change, 'new')] })),
    { class: 'changes' },
  );
}
