import { Problem } from '../api.mjs';
import { fill, h, refill } from '../dom.mjs';
import { moment } from '../format.mjs';
import { chart } from '../overview/chart.mjs';
import { readNewest, readOverview } from '../overview/data.mjs';
import { filterBar } from '../overview/filters.mjs';
import { figures } from '../overview/head.mjs';
import { openedTables } from '../overview/table.mjs';
import { titleOfView } from '../overview/title.mjs';
import { newest, SHOWN } from '../parts/newest.mjs';
import { repoint, why } from '../parts/why.mjs';
import { page } from '../root.mjs';
import { go } from '../router.mjs';
import { faults, nothing } from '../states.mjs';
import { entitle } from '../title.mjs';
import { at, chosen, filters } from '../view.mjs';
import { whyPanel } from '../why/panel.mjs';

const PAUSE = 15_000;

/** Everything in figures and charts, under one bar of filters; each number opens into its rows. */
export const overviewPage = {
  load: (signal) => readOverview(signal),

  view(first, signal) {
    const bar = filterBar(signal);
    const panel = whyPanel(signal, retitle);
    const says = h('p', { role: 'status' });
    const stamp = h('p', { class: 'stamp' }, `As of ${moment(new Date())}`);
    const body = h('div', { class: 'overview' });
    let data = first;
    /** The filters that the data is of; those of the address may be on their way, or have failed. */
    let answered = query();
    let running = new AbortController();
    let drawn = null;
    /** The newest announcements, with how far the reader has gone on in them while they hold. */
    let list = null;

    /** Asks for what the address says, and for nothing again that still holds. */
    async function refresh() {
      running.abort();
      running = new AbortController();
      const asking = running.signal;
      const asked = query();
      const isOther = asked !== answered;
      if (isOther) body.setAttribute('aria-busy', 'true');
      try {
        const found = await readOverview(asking, data);
        if (asking.aborted) return;
        const isNew = found !== data;
        const rows = isOther || found.newest === list.of ? 0 : body.querySelectorAll('.rows > li').length;
        const shown = rows > SHOWN ? await readNewest(rows, asking) : found.newest;
        if (asking.aborted) return;
        data = found;
        answered = asked;
        stamp.textContent = `As of ${moment(new Date())}`;
        if (isNew) draw(data, shown);
        if (isNew && !isOther) say('The data changed.');
        else if (isOther || says.className) say('');
        if (isNew || isOther || panel.isBehind()) panel.sync(data, isNew && !isOther);
      } catch (failure) {
        if (asking.aborted) return;
        if (!(failure instanceof Problem)) console.error(failure);
        say([isOther ? 'The figures are still those of the filters before. ' : 'It could not be looked at again. ', faults(failure)], 'notice');
        if (isOther) panel.fail(failure);
      }
      body.setAttribute('aria-busy', 'false');
    }

    function retitle() {
      entitle(panel.title(), titleOfView());
    }

    function say(text, kind = '') {
      says.className = kind;
      fill(says, text);
    }

    /** @param shown the newest announcements, as far as the reader has gone on in them */
    function draw(found, shown = found.newest) {
      drawn?.abort();
      drawn = new AbortController();
      if (found.newest !== list?.of) list = { of: found.newest, element: newest(shown) };
      const opened = openedTables(body);
      refill(body, figures(found), found.overview.investments.investments > 0 ? plots(found, opened) : uncounted(), list.element);
      bar.offerCountries(countries(found));
    }

    const plots = ({ charts }, opened) =>
      h('div', { class: 'charts' }, charts.map((each) => chart({ ...each, rows: opened.get(each.key) }, drawn.signal, each.key === 'year' && phasing())));

    function update() {
      bar.sync();
      repoint(body);
      if (query() !== answered) {
        panel.wait();
        refresh();
      } else {
        running.abort();
        body.setAttribute('aria-busy', 'false');
        if (says.className) say('');
        panel.sync(data);
      }
      retitle();
    }

    function look() {
      if (document.visibilityState === 'visible' && body.getAttribute('aria-busy') !== 'true') refresh();
    }

    const timer = setInterval(look, PAUSE);
    document.addEventListener('visibilitychange', look, { signal });
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      running.abort();
      drawn.abort();
    });
    draw(first);
    return { title: null, content: [title(), bar.element, h('div', { class: 'live' }, stamp, says, bar.clear), body, panel.element], update };
  },
};

/** In place of charts of nothing. */
const uncounted = () =>
  nothing(
    'No investment that counts meets these filters. ',
    why('total', { id: 'why-left-out' }, 'What was left out, and why'),
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
