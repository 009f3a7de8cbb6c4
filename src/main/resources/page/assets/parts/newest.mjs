import { read } from '../api.mjs';
import { h, joined } from '../dom.mjs';
import { country, date } from '../format.mjs';
import { announcement, name } from '../names.mjs';
import { amount, count } from './amount.mjs';
import { firmness, sourceLink } from './facts.mjs';
import { growing } from './growing.mjs';
import { section } from './section.mjs';
import { page } from '../root.mjs';
import { nothing } from '../states.mjs';
import { many } from '../words.mjs';

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
        item.country && h('span', {}, country(item.country)),
        h('span', {}, 'reported by ', joined(item.sources.map((each) => said(item, each)), ', ')),
      ),
    ),
    h('p', { class: 'state' }, item.retracted ? h('strong', {}, 'Retracted') : levels(item)),
  );
}

/** A source without an address on the web is described on the announcement's page. */
const said = (item, source) => (source.url ? sourceLink(source) : name(source.publisher));

function figure({ investments, partnerships, trainingGoals }) {
  if (investments.length > 1) return many(investments.length, 'investment');
  if (investments.length === 1) return amount(investments[0].amount);
  if (trainingGoals.length > 0) return count(trainingGoals[0].people, trainingGoals[0].qualifier, 'people');
  return partnerships.length > 0 && many(partnerships.length, 'partnership');
}

/** Of its money, or else of what its parties will do together; each level that there is. */
function levels({ investments, partnerships }) {
  const all = (investments.length > 0 ? investments : partnerships).map((each) => each.bindingLevel);
  return [...new Set(all)].map(firmness);
}
