import { h } from '../dom.mjs';
import { exact, exactMoney, percent } from '../format.mjs';
import { company, name } from '../names.mjs';
import { inner, many, outside, parts as told, word } from '../words.mjs';
import { amount, converted, count, exactly, qualified } from './amount.mjs';
import { evidence, facts, firmness, milestones, parties, period, place, purposes, stated, status, tags, unknown } from './facts.mjs';
import { levels, whole as all } from './levels.mjs';
import { spoken } from './pointer.mjs';
import { relation } from './relation.mjs';

/** What the parties of an announcement commit to, each with all that is known of it. */

/** @param list the member of the announcement that holds it, so that claims can point at it */
function card(list, at, item, figure, ...content) {
  return h(
    'article',
    { id: `${list}-${at}`, class: 'card' },
    h('p', { class: 'kind' }, spoken(`/${list}/${at}`)),
    h('header', {}, h('h3', {}, figure), h('p', { class: 'state' }, firmness(item.bindingLevel), status(item.status))),
    content,
  );
}

export function investment(item, at, whole) {
  const share = (part) => percent(part, 4);
  const investor = (each) => [company(each.company), each.share !== null && ` ${share(each.share)}`];
  return card(
    'investments',
    at,
    item,
    amount(item.amount),
    facts(
      ['Exactly', exactly(item.amount)],
      ['As stated', item.amount.statedAs && h('q', {}, item.amount.statedAs)],
      ['Converted', converted(item.amount, item.normalizedAmount)],
      ['Estimated by', item.estimatedBy],
      ['In prices of', item.priceYear && String(item.priceYear)],
      ['Investors', parties(item.investors, item.undisclosedInvestors, investor)],
      ['Who gets it', item.recipients.length > 0 ? parties(item.recipients, 0, (each) => company(each.company)) : null],
      ['Spent', period(item.period)],
      ['Where', place(item)],
      ['For', purposes(item.purposes, share)],
      ['Built', item.build && word(item.build)],
      ['Tags', tags(item.tags)],
      ['Kind of money', word(item.instrument)],
      ['In relation', item.relation && relation(item.relation, whole.investments)],
      ['In totals', standing(item)],
      ['Came so far', milestones(item.milestones, whole.sources)],
      ['Said in', evidence(item.evidence, whole.sources)],
    ),
  );
}

/** An umbrella counts less than it says, since its parts count for themselves. */
function standing({ counted, excluded, parts, contribution, normalizedAmount: { currency } }) {
  if (!counted) return [h('strong', {}, 'Not counted'), `: ${outside(excluded)}`];
  return parts ? `Counted with ${exactMoney(contribution.point, currency)}, besides ${told(parts.investments)}` : 'Counted';
}

export function partnership(item, at, whole) {
  const party = (each) => [company(each.company), ` (${inner(each.role)})`];
  return card(
    'partnerships',
    at,
    item,
    word(item.kind),
    item.subject && h('p', {}, name(item.subject)),
    facts(
      ['Parties', parties(item.parties, item.undisclosedParties, party)],
      ['Aims', item.aims.length > 0 ? h('ul', {}, item.aims.map((aim) => h('li', {}, name(aim)))) : null],
      ['Where', place(item)],
      ['For', item.purposes.length > 0 ? purposes(item.purposes) : null],
      ['Came so far', milestones(item.milestones, whole.sources)],
      ['Tags', tags(item.tags)],
      ['Said in', evidence(item.evidence, whole.sources)],
    ),
  );
}

export function trainingGoal(item, at, whole) {
  return card(
    'trainingGoals',
    at,
    item,
    count(item.people, item.qualifier, 'person'),
    facts(
      ['Exactly', item.people === null ? unknown('not disclosed') : qualified(item.qualifier) + many(item.people, 'person')],
      ['Who', item.audiences.length > 0 ? item.audiences.join(', also worded as ') : unknown()],
      ['By', stated(item.deadline)],
      ['Where', place(item)],
      ['Sponsor', item.sponsor ? company(item.sponsor.company) : unknown()],
      ['Partners', parties(item.partners, item.undisclosedPartners, (each) => company(each.company))],
      ['Came so far', milestones(item.milestones, whole.sources)],
      ['Tags', tags(item.tags)],
      ['Said in', evidence(item.evidence, whole.sources)],
    ),
  );
}

const BASES = { IT: 'of IT equipment', FACILITY: 'of the facility', UNSPECIFIED: 'IT or facility: not said' };

export function capacity(item, at, whole) {
  const megawatts = all(item, 'powerMegawatts');
  const accelerators = all(item, 'accelerators');
  const power = megawatts !== null && `${qualified(item.qualifier)}${exact(megawatts)} MW`;
  const chips = accelerators !== null && many(accelerators, 'accelerator');
  return card(
    'capacities',
    at,
    item,
    power || chips || h('span', { class: 'undisclosed' }, 'Undisclosed capacity'),
    facts(
      ['Power', power ? `${power}, ${BASES[item.powerBasis] ?? inner(item.powerBasis)}` : unknown()],
      ['Accelerators', chips ? [qualified(item.qualifier), chips] : unknown()],
      ['Chip', item.chip ? name(item.chip) : unknown()],
      ['Levels', levels(item)],
      ['Operator', item.operator ? company(item.operator.company) : unknown()],
      ['Owners', item.owners.length > 0 ? parties(item.owners, 0, (each) => company(each.company)) : null],
      ['Users', item.users.length > 0 ? parties(item.users, 0, (each) => company(each.company)) : null],
      ['Running by', stated(item.by)],
      ['Where', place(item)],
      ['Built', item.build && word(item.build)],
      ['Came so far', milestones(item.milestones, whole.sources)],
      ['Tags', tags(item.tags)],
      ['Said in', evidence(item.evidence, whole.sources)],
    ),
  );
}
