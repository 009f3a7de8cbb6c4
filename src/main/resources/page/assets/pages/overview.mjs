import { fill, h } from '../dom.mjs';
import { moment } from '../format.mjs';
import { chart } from '../overview/chart.mjs';
import { readOverview } from '../overview/data.mjs';
import { filterBar } from '../overview/filters.mjs';
import { figures } from '../overview/head.mjs';
import { newest } from '../parts/newest.mjs';
import { page } from '../root.mjs';
import { go } from '../router.mjs';
import { faults, nothing } from '../states.mjs';
import { at, chosen, filters } from '../view.mjs';
import { whyPanel } from '../why/panel.mjs';

const PAUSE = 15_000;

/** Everything in figures and charts, under one bar of filters; each number opens into its rows. */
export const overviewPage = {
  load: (signal) => readOverview(signal),

  view(first, signal) {
    const bar = filterBar(signal);
    const panel = whyPanel(signal);
    const says = h('p', { role: 'status' });
    const stamp = h('p', { class: 'stamp' }, `As of ${moment(new Date())}`);
    const body = h('div', { class: 'overview' });
    let data = first;
    let running = new AbortController();
    let drawn = null;
    /** The newest announcements, with how far the reader has gone on in them while they hold. */
    let list = null;

    /** @param isLive whether the data is looked at again, rather than the view changed */
    async function refresh(isLive) {
      running.abort();
      running = new AbortController();
      const asked = running.signal;
      if (!isLive) body.setAttribute('aria-busy', 'true');
      try {
        const found = await readOverview(asked, data);
        if (asked.aborted) return;
        const isNew = found !== data;
        data = found;
        stamp.textContent = `As of ${moment(new Date())}`;
        if (isNew) draw(data);
        if (isNew && isLive) say('The data changed.');
        else if (!isLive || says.className) say('');
        if (isNew || !isLive) panel.sync(data);
      } catch (failure) {
        if (asked.aborted) return;
        const what = isLive ? 'It could not be looked at again.' : 'What is shown is not what was asked for last.';
        say([what, ' ', faults(failure)], 'notice');
      }
      body.setAttribute('aria-busy', 'false');
    }

    function say(text, kind = '') {
      says.className = kind;
      fill(says, text);
    }

    function draw(found) {
      drawn?.abort();
      drawn = new AbortController();
      if (found.newest !== list?.of) list = { of: found.newest, element: newest(found.newest) };
      const open = [...body.querySelectorAll('details[open]')].map(({ id }) => id);
      const focused = body.contains(document.activeElement) ? document.activeElement.id : '';
      fill(body, figures(found), found.overview.investments.investments > 0 ? plots(found) : uncounted(), list.element);
      open.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
      if (focused) document.getElementById(focused)?.focus();
      bar.offerCountries(countries(found));
    }

    const plots = ({ charts }) =>
      h('div', { class: 'charts' }, charts.map((each) => chart(each, drawn.signal, each.key === 'year' && phasing())));

    function update() {
      bar.sync();
      const isSame = shown === query();
      shown = query();
      if (isSame) panel.sync(data);
      else refresh(false);
    }

    function look() {
      if (document.visibilityState === 'visible' && body.getAttribute('aria-busy') !== 'true') refresh(true);
    }

    const timer = setInterval(look, PAUSE);
    document.addEventListener('visibilitychange', look, { signal });
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      running.abort();
      drawn.abort();
    });
    let shown = query();
    draw(first);
    return { title: null, content: [title(), bar.element, h('div', { class: 'live' }, stamp, says, bar.clear), body, panel.element], update };
  },
};

/** In place of charts of nothing. */
const uncounted = () =>
  nothing(
    'No investment that counts meets these filters. ',
    h('a', { href: at({ why: 'total' }) }, 'What was left out, and why'),
    '; or ',
    h('a', { href: page() }, 'show everything'),
    '.',
  );

const query = () => `${filters()} ${chosen('phasing')}`;

const countries = ({ charts }) =>
  charts.find(({ key }) => key === 'country').summary.groups.map((group) => group.key.country).filter(Boolean);

const title = () =>
  h(
    'header',
    { class: 'title' },
    h('h1', {}, 'Announced AI infrastructure'),
    h('p', { class: 'lead' }, 'Who announced what, for how much and where, how firm it is, and who says so. Press a number to see why.'),
  );

/** In the year it was announced, or spread over the years it is meant for. */
function phasing() {
  const button = (value, text) =>
    h(
      'button',
      { type: 'button', id: `phasing-${value}`, 'aria-pressed': String((chosen('phasing') || 'LUMP') === value), onclick: () => go(at({ phasing: value === 'LUMP' ? '' : value, why: '' })) },
      text,
    );
  return h('p', { class: 'phasing', role: 'group', 'aria-label': 'In which year' }, button('LUMP', 'Year announced'), button('SPREAD', 'Spread (derived)'));
}
