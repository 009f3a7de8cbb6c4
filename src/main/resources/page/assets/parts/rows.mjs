import { h } from '../dom.mjs';
import { change, date, exact } from '../format.mjs';
import { announcement } from '../names.mjs';
import { inner, word } from '../words.mjs';
import { amount, count, qualified } from './amount.mjs';
import { firmness, period, status, whereabouts } from './facts.mjs';
import { whole } from './levels.mjs';
import { listing } from './signals.mjs';

/** One line for each thing announced, which leads to its announcement. */

function row(item, figure, state, ...about) {
  return h(
    'li',
    {},
    h('p', { class: 'figure' }, figure),
    h(
      'div',
      {},
      h('p', { class: 'title' }, announcement(item.announcement)),
      h(
        'p',
        { class: 'meta' },
        h('span', {}, date(item.announcement.announcedOn)),
        about.filter(Boolean).map((each) => h('span', {}, each)),
      ),
    ),
    h('p', { class: 'state' }, state),
  );
}

const state = (item) => [firmness(item.bindingLevel), status(item.status)];
export const investmentRow = (item) =>
  row(
    item,
    amount(item.amount),
    state(item),
    whereabouts(item),
    item.period && period(item.period),
    inner(item.instrument),
    !item.counted && 'not counted in totals',
  );

export const partnershipRow = (item) => row(item, word(item.kind), state(item), whereabouts(item), item.subject);

export const trainingRow = (item) =>
  row(item, count(item.people, item.qualifier, 'person'), state(item), whereabouts(item), item.deadline && `by ${date(item.deadline)}`);

export const capacityRow = (item) =>
  row(
    item,
    whole(item, 'powerMegawatts') === null
      ? count(whole(item, 'accelerators'), item.qualifier, 'accelerator')
      : `${qualified(item.qualifier)}${exact(whole(item, 'powerMegawatts'))} MW`,
    state(item),
    whereabouts(item),
    item.by && `by ${date(item.by)}`,
  );

export const reactionRow = (item) =>
  row(item, change(item.percent), null, listing(item.listing), word(item.measure));
