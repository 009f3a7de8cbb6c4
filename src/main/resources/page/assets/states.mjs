import { NO_ANSWER } from './api.mjs';
import { h, joined } from './dom.mjs';
import { page } from './root.mjs';
import { isToken, keepToken } from './token.mjs';
import { at, chosen } from './view.mjs';

/** What is shown while there is nothing to show: loading, nothing there, no answer. */

/** Takes the room that the content will need, roughly. */
export function skeleton() {
  const bars = ['title', 'line', 'line', 'block', 'block'];
  return h(
    'div',
    { class: 'skeleton' },
    h('p', { class: 'unseen' }, 'Loading'),
    bars.map((kind) => h('div', { class: `bone ${kind}` })),
  );
}

/** Where a list is empty. */
export const nothing = (...says) => h('p', { class: 'nothing' }, ...says);

/** What an address asks for that is not there, each with what it may have meant. */
export function faults({ whole, message, errors = [] }) {
  return errors.length === 0 ? (whole ?? message) : errors.map(fault);
}

function fault({ parameter, code, detail, candidates = [] }) {
  // Where something is to happen goes by another name in the list of announcements.
  const own = parameter.replace('commitments.', '');
  const isOne = chosen(own) !== '' && !chosen(own).includes(',');
  const links = candidates.map((value) => h('a', { href: at({ [own]: value, why: '' }) }, value));
  const isUnknown = code === 'unknown-parameter';
  return h(
    'span',
    { class: 'fault' },
    `${detail} `,
    isUnknown && [h('a', { href: at({ [own]: '', why: '' }) }, 'Leave it out'), '. '],
    !isUnknown && isOne && links.length > 0 && ['Did you mean ', joined(links, ', '), '? '],
  );
}

/** A page that says what is wrong and what to do; it ends asking again when the signal aborts. */
export function trouble(failure, signal, again) {
  const { title, says } = explained(failure, signal, again);
  return {
    title,
    trouble: `${failure.status}: ${failure.message}`,
    content: h('section', { class: 'trouble' }, h('h1', {}, title), says),
  };
}

function explained(failure, signal, again) {
  if (failure.status === 404) {
    return {
      title: 'There is nothing here',
      says: [
        h('p', {}, 'No company and no announcement has this address. Perhaps it was mistyped.'),
        h('p', {}, 'Search for it above, or ', h('a', { href: page() }, 'see the newest announcements'), '.'),
      ],
    };
  }
  if (failure.status === 401 || failure.status === 403) {
    return { title: 'Reading needs a token here', says: tokenForm(failure.message, again) };
  }
  if (failure.status === 400) {
    return {
      title: 'This address asks for what the service does not know',
      says: [h('p', {}, faults(failure)), h('p', {}, h('a', { href: page() }, 'Show everything instead'))],
    };
  }
  if (failure.status === undefined) {
    return {
      title: 'This page has a fault',
      says: [
        h('p', {}, 'It could not show what the service answered. Loading it again may help.'),
        button('Load it again', () => location.reload()),
      ],
    };
  }
  const title = failure.status === NO_ANSWER ? failure.title : 'The data cannot be read right now';
  return { title, says: [h('p', {}, failure.message), waiting(failure.retryAfter, signal, again)] };
}

function waiting(seconds, signal, again) {
  const now = button('Ask again now', again);
  if (seconds === null) return now;
  const timer = setTimeout(again, seconds * 1000);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return [h('p', { role: 'status' }, 'It is asked again by itself until it answers.'), now];
}

function tokenForm(says, again) {
  const input = h('input', { id: 'token', type: 'password', autocomplete: 'off', required: true });
  const note = h('p', { role: 'status' });
  const submit = async (event) => {
    event.preventDefault();
    const token = input.value.trim();
    note.textContent = '';
    if (!isToken(token)) note.textContent = 'This is no token: one has only Latin letters, digits and signs, and no spaces.';
    else if (!keepToken(token)) note.textContent = 'This browser lets no page keep anything. Allow it for this site.';
    else {
      await again();
      refused();
    }
  };
  return [
    h('p', {}, 'Whoever runs this service has set it so. Ask them for a token, and put it in here.'),
    h(
      'form',
      { onsubmit: submit, class: 'token' },
      h('label', { for: 'token' }, 'Token'),
      input,
      h('button', { type: 'submit' }, 'Read with it'),
    ),
    note,
    h('p', { class: 'aside' }, `The service says: ${says} `, 'The token is kept until this tab is closed.'),
  ];
}

/** The form may be another by now; where the token is accepted, there is none. */
function refused() {
  const form = document.querySelector('.trouble .token');
  form?.querySelector('input').focus();
  if (form) form.nextElementSibling.textContent = 'This one is not accepted.';
}

const button = (label, onclick) => h('button', { type: 'button', onclick }, label);
