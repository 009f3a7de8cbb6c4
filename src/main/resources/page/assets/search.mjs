import { read } from './api.mjs';
import { fill, h } from './dom.mjs';
import { date } from './format.mjs';
import { name } from './names.mjs';
import { page } from './root.mjs';
import { go } from './router.mjs';
import { many, word } from './words.mjs';

const PAUSE = 150;
/** What Safari gives the Enter that ends a composition. */
const COMPOSING = 229;
const PLACES = { COMPANY: 'companies', ANNOUNCEMENT: 'announcements', SITE: 'sites' };

/** The combobox of the ARIA patterns: the focus stays in the field, the arrows walk the hits. */
export function search(element) {
  const field = element.querySelector('input');
  const list = element.querySelector('ul');
  const popup = element.querySelector('.hits');
  const hint = element.querySelector('.hint');
  const status = element.querySelector('[role=status]');
  let active = -1;
  let timer;
  let running = new AbortController();
  /** Resolves with the words that the hits stand for, once they do. */
  let found = Promise.resolve('');

  const hits = () => [...list.children];

  function open(isOpen) {
    popup.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen && hits().length > 0));
    if (!isOpen) mark(-1);
  }

  function mark(index) {
    active = index;
    hits().forEach((hit, at) => hit.setAttribute('aria-selected', String(at === index)));
    if (index < 0) field.removeAttribute('aria-activedescendant');
    else {
      field.setAttribute('aria-activedescendant', hits()[index].id);
      hits()[index].scrollIntoView({ block: 'nearest' });
    }
  }

  function move(step) {
    if (popup.hidden) return open(field.value.trim() !== '');
    const count = hits().length;
    if (count > 0) mark(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
  }

  function say(text) {
    hint.textContent = text;
    status.textContent = text;
  }

  async function look(words) {
    running.abort();
    running = new AbortController();
    if (words === '') {
      fill(list);
      say('');
      open(false);
      return words;
    }
    try {
      const { signal } = running;
      const { items, next } = await read(`api/v1/search?limit=8&q=${encodeURIComponent(words)}`, signal);
      fill(list, items.map(option));
      mark(-1);
      say(items.length === 0 ? none(words) : `${next ? 'The first ' : ''}${many(items.length, 'hit')}`);
    } catch (failure) {
      if (failure.name === 'AbortError') return words;
      fill(list);
      say(`The search does not work right now. ${failure.whole ?? failure.message}`);
    }
    open(document.activeElement === field);
    return words;
  }

  function soon(pause = PAUSE) {
    clearTimeout(timer);
    found = new Promise((resolve) => {
      timer = setTimeout(() => resolve(look(field.value.trim())), pause);
    });
  }

  /** Enter may come before the hits: then the first of them is meant. */
  async function enter() {
    const words = field.value.trim();
    if ((await found) !== words) soon(0);
    await found;
    const hit = hits()[Math.max(active, 0)];
    if (words !== '' && hit) choose(hit);
  }

  function choose(hit) {
    open(false);
    field.value = '';
    fill(list);
    field.blur();
    go(hit.dataset.href);
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => enter(),
    Escape: () => {
      if (popup.hidden) {
        field.value = '';
        look('');
      }
      open(false);
    },
  };

  field.addEventListener('input', () => soon());
  field.addEventListener('focus', () => open(hits().length > 0));
  field.addEventListener('blur', () => open(false));
  field.addEventListener('keydown', (event) => {
    // While an input method composes, its keys are its own: Enter takes the word, nothing else.
    if (event.isComposing || event.keyCode === COMPOSING || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  // On the press, before the field loses the focus and the hits go.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const hit = event.target.closest('[role=option]');
    if (hit) choose(hit);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

const isTyping = ({ target }) => target.closest?.('input, textarea, select, [contenteditable]');

const none = (words) =>
  `Nothing is found for “${words}”. Names in any script, tickers and words of headlines are searched.`;

function option(hit, at) {
  const isDated = hit.type === 'ANNOUNCEMENT';
  return h(
    'li',
    {
      id: `hit-${at}`,
      role: 'option',
      'aria-selected': 'false',
      'data-href': page(PLACES[hit.type], hit.slug),
    },
    h('span', { class: 'what' }, name(hit.name)),
    hit.matched !== hit.name && !isDated && h('span', { class: 'also' }, name(hit.matched)),
    h('span', { class: 'kind' }, isDated ? date(hit.announcedOn) : word(hit.type)),
  );
}
