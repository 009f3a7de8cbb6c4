import { Problem } from './api.mjs';
import { fill } from './dom.mjs';
import { root } from './root.mjs';
import { skeleton, trouble } from './states.mjs';
import { entitle } from './title.mjs';
import { chosen } from './view.mjs';

/**
 * Shows the page that an address names, without loading the document again.
 *
 * A page has `load(signal, ref)`, which reads its data, and `view(data, signal)`, which gives its
 * `title`, its `content`, its `path` if that is not the one it was asked for, and `update` if it
 * can follow a change of its own query, and of its title with it. The signal aborts when the reader leaves the page.
 */
let show;

/**
 * Goes to a page of ours.
 *
 * @param isOver whether what it shows lies over what is shown now, until `back`
 */
export function go(href, isOver = false) {
  history.replaceState({ ...history.state, y: scrollY }, '');
  history.pushState({ over: isOver ? depth() : 0 }, '', href);
  show();
}

/** How many entries of the history lie over a bare view; 0 if there is none below. */
function depth() {
  if (!chosen('why')) return 1;
  return history.state?.over ? history.state.over + 1 : 0;
}

/** To what lies below, by the way that the reader came, or else by the address. */
export function back(href) {
  if (history.state?.over) {
    history.go(-history.state.over);
  } else {
    history.replaceState(history.state, '', href);
    show();
  }
}

export function start(outlet, pages) {
  let asked = null;
  let current = null;
  let told;
  /** Whether the page stands, so that where it is scrolled to is where the reader is. */
  let settled = false;
  let running = new AbortController();

  show = async ({ again = false } = {}) => {
    if (!again && current?.path === location.pathname) {
      asked = here();
      current.update();
      return;
    }
    current = null;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const moved = asked !== null && !again;
    asked = here();
    settled = false;
    if (!again) {
      entitle('Loading');
      fill(outlet, skeleton());
    }
    outlet.setAttribute('aria-busy', 'true');
    const shown = await attempt(signal);
    if (signal.aborted) return;
    outlet.setAttribute('aria-busy', 'false');
    // The same trouble still: what stands there may have the focus, or a half-typed token.
    if (again && shown.trouble && shown.trouble === told) return;
    told = shown.trouble;
    present(shown);
    if (!again) arrive(moved);
    settled = true;
  };

  async function attempt(signal) {
    try {
      const [page, ref] = find(pages);
      return page.view(await page.load(signal, ref), signal);
    } catch (failure) {
      if (!signal.aborted && !(failure instanceof Problem)) console.error(failure);
      return trouble(failure, signal, () => show({ again: true }));
    }
  }

  function present({ title, content, path, update }) {
    if (title) entitle(title);
    if (path && path !== location.pathname) {
      history.replaceState(history.state, '', path + location.search + location.hash);
      asked = here();
    }
    fill(outlet, content);
    current = update && { path: location.pathname, update };
    update?.();
  }

  /** Whoever came from another page of ours starts at the top of this one, or where they were. */
  function arrive(moved) {
    // Once more, now that what it names is there.
    if (location.hash) location.replace(location.hash);
    else scrollTo(0, history.state?.y ?? 0);
    if (moved) outlet.focus({ preventScroll: true });
  }

  history.scrollRestoration = 'manual';
  addEventListener('scrollend', () => {
    if (settled) history.replaceState({ ...history.state, y: scrollY }, '');
  });
  addEventListener('popstate', () => {
    if (here() !== asked) show();
  });
  document.addEventListener('click', (event) => follow(event));
  show();
}

const here = () => location.pathname + location.search;

function find(pages) {
  const path = location.pathname.slice(root.pathname.length);
  const [kind, ref = ''] = path.split('/');
  return [pages[kind], decodeURIComponent(ref)];
}

/** Leaves alone what the reader or the browser has other plans with. */
function follow(event) {
  const link = event.target.closest('a[href]');
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute('download')) return;
  const url = new URL(link.href);
  if (url.hash && url.pathname + url.search === here()) return;
  if (url.origin !== location.origin || !isPage(url.pathname)) return;
  event.preventDefault();
  go(url.href, link.dataset.why !== undefined);
}

function isPage(path) {
  const within = path.slice(root.pathname.length);
  return path.startsWith(root.pathname) && /^$|^(announcements|companies|sites|regions)\/[^/]+$/.test(within);
}
