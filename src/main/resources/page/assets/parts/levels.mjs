import { h } from '../dom.mjs';
import { date, exact } from '../format.mjs';
import { many } from '../words.mjs';

/** What a capacity comes to, and by which levels. */

/** The whole as it was told; of what only levels were told, the last of them. */
export function whole(item, member) {
  const levels = item.phases.map((phase) => phase[member]).filter((figure) => figure !== null);
  return item[member] ?? levels.at(-1) ?? null;
}

/** All that runs by a day, level by level; null where none was told. */
export function levels(item) {
  if (item.phases.length === 0) return null;
  return h('ol', { class: 'levels' }, item.phases.map((phase) => h('li', {}, `${reached(phase)} by `, date(phase.by))));
}

const reached = ({ powerMegawatts, accelerators }) =>
  [powerMegawatts !== null && `${exact(powerMegawatts)} MW`, accelerators !== null && many(accelerators, 'accelerator')]
    .filter(Boolean)
    .join(' and ');
