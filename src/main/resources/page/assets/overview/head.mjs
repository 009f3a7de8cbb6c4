import { h } from '../dom.mjs';
import { exact, percent } from '../format.mjs';
import { besides, inFew, inFull, range } from '../parts/range.mjs';
import { why } from '../parts/why.mjs';
import { many, numbered } from '../words.mjs';

/** The figures of the head, each of which leads to what it is made of. */
export function figures({ overview }) {
  const { investments, inTalks, trainingGoals, partnershipsInTalks, currency } = overview;
  return h(
    'ul',
    { class: 'figures', 'aria-label': 'Figures' },
    figure('total', 'Announced in total', inFew(investments.point, currency), {
      title: inFull(investments.point, currency),
      below: [range(investments, currency), ' ', besides(investments)],
    }),
    figure('announcements', 'Announcements', exact(overview.announcements), {
      below: [why('total', { id: 'why-investments' }, many(investments.investments, 'investment')), ' counted'],
    }),
    figure('firms', 'Firms', exact(overview.companies), { below: `named as ${numbered(overview.companies, 'party')}` }),
    figure('people', 'People to be trained', inFew(trainingGoals.point), {
      title: inFull(trainingGoals.point),
      below: [range(trainingGoals), ' ', besides(trainingGoals)],
    }),
    figure('talks', 'Still in talks', inTalks.share === null ? 'none' : percent(inTalks.share), {
      below: [
        `${inFew(inTalks.point, currency)} of the total, `,
        why('partnerships', { id: 'why-partnerships' }, many(partnershipsInTalks.partnerships, 'partnership')),
      ],
      attributes: { class: 'talks' },
    }),
  );
}

function figure(of, kind, text, { title, below, attributes = {} }) {
  return h(
    'li',
    attributes,
    h('p', { class: 'kind' }, kind),
    h('p', { class: 'big' }, why(of, { id: `why-${of}`, title }, text)),
    h('p', { class: 'below' }, below),
  );
}
