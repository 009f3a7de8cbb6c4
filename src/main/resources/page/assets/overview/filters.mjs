import { read } from '../api.mjs';
import { fill, h } from '../dom.mjs';
import { country } from '../format.mjs';
import { root } from '../root.mjs';
import { go } from '../router.mjs';
import { at, chosen, filters } from '../view.mjs';
import { word } from '../words.mjs';

const PURPOSES =
  'AI_INFRASTRUCTURE CLOUD SEMICONDUCTORS ENERGY CYBERSECURITY WORKFORCE_TRAINING RESEARCH OTHER'.split(' ');
const STATUSES = 'ANNOUNCED PRE_CONSTRUCTION UNDER_CONSTRUCTION OPERATING RETIRED SHELVED CANCELLED'.split(' ');
const LEVELS = 'IN_TALKS PLEDGE MOU LOI DEFINITIVE'.split(' ');
/** Those that the European Central Bank gives rates for most often asked; an address may name any. */
const CURRENCIES = 'USD EUR JPY GBP CHF CNY INR KRW AUD CAD SGD'.split(' ');

/** On less, the figures come first, and the bar opens on demand. */
const ROOMY = matchMedia('(width >= 40rem)');

/**
 * One bar that governs all that is shown. Its state is the address, which `sync` puts into it; what
 * an address asks for besides its fields is named, so that nothing is left out unseen.
 */
export function filterBar(signal) {
  const fields = [
    select('country', 'Country', [], (code) => (code === 'null' ? 'Not said' : country(code))),
    company(),
    select('purpose', 'Purpose', PURPOSES, word),
    select('status', 'Status', STATUSES, word),
    select('bindingLevel', 'Binding level', LEVELS, word),
    field('announcedOn.gte', 'Announced from', h('input', { type: 'date' })),
    field('announcedOn.lte', 'Announced to', h('input', { type: 'date' })),
    select('currency', 'Currency', CURRENCIES, (code) => code, 'USD'),
  ];
  const summary = h('summary', {}, 'Filters');
  const others = h('p', { class: 'others' });
  const element = h(
    'details',
    { class: 'filters' },
    summary,
    h('search', { 'aria-label': 'Filters' }, fields.map((each) => each.element), others),
  );
  const clear = h('a', { class: 'clear', href: root.pathname }, 'Show everything');
  let isWanted = filters().size > 0;
  const unfold = () => {
    element.open = ROOMY.matches || isWanted;
  };
  ROOMY.addEventListener('change', unfold, { signal });
  summary.addEventListener('click', () => {
    isWanted = !element.open;
  });
  const sync = () => {
    const asked = filters();
    clear.hidden = asked.size === 0;
    summary.textContent = asked.size === 0 ? 'Filters' : `Filters: ${asked.size} set`;
    for (const { parameter, input, sync: put } of fields) {
      put(chosen(parameter));
      // What a field cannot show, such as a whole year, is named beside the others.
      if (input.value !== '' || chosen(parameter) === '') asked.delete(parameter);
    }
    others.hidden = asked.size === 0;
    fill(others, [...asked].map(([parameter, value]) => other(parameter, value)));
  };
  sync();
  unfold();
  const { offer } = fields[0];
  if (filters().size > 0) allCountries(signal).then(offer, () => undefined); // Then those shown have to do.
  return { element, clear, sync, offerCountries: offer };
}

/** Where anything is announced for, whatever the filters. */
async function allCountries(signal) {
  const { groups } = await read('api/v1/summaries/investments?groupBy=country', signal);
  return groups.map((group) => group.key.country).filter(Boolean);
}

const other = (parameter, value) =>
  h('a', { href: at({ [parameter]: '', why: '' }), title: 'Leave this out' }, `${parameter}=${value} ×`);

/** A comma that belongs to a name, as the API tells it from one between two. */
const escaped = (name) => name.replaceAll(',', '\\,');

/** What is typed with commas is one name, if there is such a one, and otherwise several. */
async function names(typed) {
  if (!typed.includes(',')) return typed;
  const found = read(`api/v1/companies?limit=1&fields=slug&company=${encodeURIComponent(escaped(typed))}`);
  return found.then(({ items }) => (items.length > 0 ? escaped(typed) : typed), () => typed);
}

/** @param written what the address says for what the field says */
function field(parameter, text, input, written = (value) => value) {
  input.id = `filter-${parameter}`;
  input.addEventListener('change', async () => {
    const value = input.value.trim();
    // Of a year the first digits are typed first.
    if (input.type === 'date' && value && value <= '1900') return;
    const says = await written(value);
    // Whoever has left meanwhile is not fetched back.
    if (input.isConnected) go(at({ [parameter]: says, why: '' }));
  });
  return {
    parameter,
    input,
    element: h('div', {}, h('label', { for: input.id }, text), input),
    sync(value) {
      input.value = value;
    },
  };
}

function select(parameter, text, codes, named, usual = '') {
  const input = h('select', {}, h('option', { value: '' }, usual || 'Any'));
  const offer = (values) => {
    const known = new Set([...input.options].map((option) => option.value));
    const added = values.filter((value) => value !== usual && !known.has(value));
    input.append(...added.map((value) => h('option', { value }, value.split(',').map(named).join(', '))));
  };
  offer(codes);
  const made = field(parameter, text, input);
  const sync = (value) => {
    offer(value ? [value] : []);
    made.sync(value);
  };
  return { ...made, offer, sync };
}

/** By any of its names, or its slug; what is typed is completed from the companies there are. */
function company() {
  const list = h('datalist', { id: 'companies' });
  const input = h('input', { type: 'text', list: 'companies', autocomplete: 'off', placeholder: 'Any', maxlength: '200' });
  let timer;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => complete(input.value.trim()), 200);
  });
  const complete = async (words) => {
    if (!words) return;
    try {
      const { items } = await read(`api/v1/companies?limit=10&fields=name&q=${encodeURIComponent(words)}`);
      list.replaceChildren(...items.map((item) => h('option', { value: item.name })));
    } catch {
      list.replaceChildren(); // What is typed in full is taken all the same.
    }
  };
  const made = field('company', 'Company', input, names);
  made.element.append(list);
  return { ...made, sync: (value) => made.sync(value.replaceAll('\\,', ',')) };
}
