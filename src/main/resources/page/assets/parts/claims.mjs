import { h } from '../dom.mjs';
import { sourceLink } from './facts.mjs';
import { anchor, member, spoken } from './pointer.mjs';
import { value } from './value.mjs';

/** What the sources say of one fact, side by side: the preferred first, each with the reason. */
export function claims(items, sources) {
  return [...Map.groupBy(items, (claim) => claim.subject)].map(([subject, about]) => {
    const to = anchor(subject);
    const heading = to === null ? spoken(subject) : h('a', { href: `#${to}` }, spoken(subject));
    const order = about.toSorted((one, other) => other.preferred - one.preferred);
    return h(
      'section',
      { class: 'fact' },
      h('h3', {}, heading),
      h('ul', { class: 'claims' }, order.map((each) => claim(each, sources))),
    );
  });
}

function claim(item, sources) {
  return h(
    'li',
    { class: item.preferred ? 'claim preferred' : 'claim' },
    h(
      'p',
      { class: 'says' },
      sourceLink(sources.find((each) => each.id === item.source)),
      item.preferred ? h('strong', {}, 'Preferred') : h('span', {}, 'Not preferred'),
    ),
    h('div', { class: 'value' }, value(item.value, member(item.subject))),
    h('p', { class: 'reason' }, item.reason),
  );
}
