import { read } from '../api.mjs';
import { h } from '../dom.mjs';
import { country, date } from '../format.mjs';
import { announcement } from '../names.mjs';
import { amount, count } from './amount.mjs';
import { firmness, reporters } from './facts.mjs';
import { growing } from './growing.mjs';
import { section } from './section.mjs';
import { page } from '../root.mjs';
import { nothing } from '../states.mjs';
import { many, outside } from '../words.mjs';

const FIELDS = 'slug,headline,announcedOn,country,sources,investments,partnerships,trainingGoals,retracted';

export const SHOWN = 10;

/** What was announced last, and who says so. */
export const newestPath = (filters, limit = SHOWN) =>
  `api/v1/announcements?${filters}&sort=-announcedOn&limit=${limit}&fields=${FIELDS}`;

export const newest = (list) =>
  section('Newest announcements', list.items.length > 0 ? growing(list, (items) => items.map(row), { class: 'rows' }) : none());

const none = () => nothing('No announcement meets this, or nothing is stored yet. Scripts post announcements: ', h('a', { href: page('docs') }, 'how'), '.');

function row(item) {
  return h(
    'li',
    {},
    h('p', { class: 'figure' }, figure(item)),
    h(
      'div',
      {},
      h('p', { class: 'title' }, announcement(item)),
      h(
        'p',
        { class: 'meta' },
        h('time', { datetime: item.announcedOn }, date(item.announcedOn)),
        h('span', {}, places(item)),
        h('span', {}, 'reported by ', reporters(item.sources, parts(item).flatMap((each) => each.evidence))),
      ),
    ),
    h('p', { class: 'state' }, item.retracted ? h('strong', {}, 'Retracted') : [levels(item), uncounted(item)]),
  );
}

const parts = ({ investments, partnerships, trainingGoals }) => [...investments, ...partnerships, ...trainingGoals];

/** Where it takes effect, which may be elsewhere than where it was said. */
function places(item) {
  const codes = [...new Set(parts(item).map((each) => each.country).filter(Boolean))];
  if (codes.length === 0) return item.country && `said in ${country(item.country)}`;
  return codes.map(country).join(', ');
}

/** Money that is in no total looks like it. */
function uncounted({ investments }) {
  if (investments.length === 0 || investments.some((each) => each.counted)) return null;
  return h('strong', {}, `not counted: ${outside(investments[0].excluded)}`);
}

function figure({ investments, partnerships, trainingGoals }) {
  if (investments.length > 1) return many(investments.length, 'investment');
  if (investments.length === 1) return amount(investments[0].amount);
  if (trainingGoals.length > 0) return count(trainingGoals[0].people, trainingGoals[0].qualifier, 'person');
  return partnerships.length > 0 && many(partnerships.length, 'partnership');
}

/** Of its money, or else of what its parties will do together; each level that there is. */
function levels({ investments, partnerships }) {
  const all = (investments.length > 0 ? investments : partnerships).map((each) => each.bindingLevel);
  return [...new Set(all)].map(firmness);
}
