/** JSON pointers (RFC 6901) into what the API shows, as a reader would say them. */

const THINGS = {
  investments: 'Investment',
  partnerships: 'Partnership',
  trainingGoals: 'Training goal',
  capacities: 'Capacity',
  marketReactions: 'Market reaction',
  indicators: 'Indicator',
  people: 'Person',
  sources: 'Source',
  claims: 'Claim',
  aliases: 'Alias',
  listings: 'Listing',
  investors: 'Investor',
  parties: 'Party',
  purposes: 'Purpose',
  evidence: 'Evidence',
};

const steps = (pointer) =>
  pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** `/investments/0/investors` is Investment 1, investors. */
export function spoken(pointer) {
  const said = [];
  for (const step of steps(pointer)) {
    if (/^\d+$/.test(step) && said.length > 0) {
      const list = said.pop();
      said.push(`${list.thing ?? list.text} ${Number(step) + 1}`);
    } else said.push({ text: plain(step), thing: THINGS[step] });
  }
  const text = said.map((part) => part.text ?? part).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const plain = (member) => member.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The member that a pointer leads to, past the number of an item. */
export const member = (pointer) => steps(pointer).findLast((step) => !/^\d+$/.test(step));

/** The id of the element that shows the thing a pointer leads into; null if it is the whole. */
export function anchor(pointer) {
  const [list, index] = steps(pointer);
  return /^\d+$/.test(index ?? '') ? `${list}-${index}` : null;
}
