import { country, date } from '../format.mjs';
import { chosen, filters } from '../view.mjs';
import { word } from '../words.mjs';

const UNSAID = 'not said';
const coded = (code) => (code === 'null' ? UNSAID : word(code));

/** What is told of a filter without its name; of any other, the name is told as well. */
const TOLD = {
  country: (code) => (code === 'null' ? `country ${UNSAID}` : country(code)),
  company: (name) => name,
  purpose: coded,
  status: coded,
  bindingLevel: coded,
  currency: (code) => `in ${code}`,
  'announcedOn.gte': (day) => `from ${dated(day)}`,
  'announcedOn.lte': (day) => `to ${dated(day)}`,
};

/** What the overview is of, as its address says: no two addresses that show something else are called the same. */
export function titleOfView() {
  const told = [...filters()].map(([parameter, values]) => tell(parameter, values));
  if (chosen('phasing') === 'SPREAD') told.push('spread over the years');
  return told.join(', ') || 'AI infrastructure';
}

/** A comma between two values stands alone; one within a name is escaped. */
function tell(parameter, values) {
  const told = TOLD[parameter];
  const each = values.split(/(?<!\\),/).map((value) => value.replaceAll('\\,', ','));
  return told ? each.map(told).join(' or ') : `${parameter} ${each.join(' or ')}`;
}

/** An address may say any day, also one that there is not. */
const dated = (day) => (/^\d{4}(-\d\d){0,2}$/.test(day) ? date(day) : day);
