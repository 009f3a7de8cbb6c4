import { read, readExactly } from '../api.mjs';
import { newestPath } from '../parts/newest.mjs';
import { chosen, filters } from '../view.mjs';

/** What the overview is made of: answers of the public API to the same filters. */

/** The charts, by the key that their summary is grouped by. */
export const CHARTS = [
  ['year', 'Money over time'],
  ['country', 'By country'],
  ['investor', 'By investor'],
  ['purpose', 'By purpose'],
  ['bindingLevel', 'By binding level'],
  ['status', 'By status'],
];

/**
 * Asks for all of it, and for nothing again that still holds.
 *
 * @param before what was read before, or null
 * @return before itself if nothing has changed
 */
export async function readOverview(signal, before = null) {
  const paths = { ...pathsOfAll(), ...(before?.talks && talksPaths()) };
  const found = await readEach(paths, signal, before?.answers);
  const talks = found.overview.body.inTalks.investments > 0;
  const answers = talks && !before?.talks ? { ...found, ...(await readEach(talksPaths(), signal)) } : found;
  const keys = Object.keys(answers);
  const isSame = before?.talks === talks && keys.every((key) => answers[key] === before.answers[key]);
  return isSame ? before : shaped(answers, talks);
}

/** As many of the newest announcements as the reader has before their eyes. */
export const readNewest = (limit, signal) => read(newestPath(ofAnnouncements(), Math.min(limit, 500)), signal);

async function readEach(paths, signal, known = {}) {
  const one = async ([key, path]) => [key, await readExactly(path, signal, known[key])];
  return Object.fromEntries(await Promise.all(Object.entries(paths).map(one)));
}

function pathsOfAll() {
  const groups = CHARTS.map(([key]) => [key, summary(key, filters())]);
  return {
    overview: `api/v1/summaries/overview?${filters()}`,
    newest: newestPath(ofAnnouncements()),
    ...Object.fromEntries(groups),
  };
}

/** What of each group is still in talks, which is drawn apart. */
function talksPaths() {
  const asked = filters();
  asked.set('bindingLevel', 'IN_TALKS');
  return Object.fromEntries(CHARTS.map(([key]) => [`talks ${key}`, summary(key, asked)]));
}

function summary(key, asked) {
  const parameters = new URLSearchParams(asked);
  parameters.set('groupBy', key);
  if (key === 'year' && chosen('phasing')) parameters.set('phasing', chosen('phasing'));
  return `api/v1/summaries/investments?${parameters}`;
}

/** An announcement is of a country of its own; what it commits to may be elsewhere. */
function ofAnnouncements() {
  const asked = filters();
  const country = asked.get('country');
  asked.delete('country');
  asked.delete('currency');
  asked.delete('ratesOn');
  if (country) asked.set('commitments.country', country);
  return asked;
}

function shaped(answers, talks) {
  const bodies = Object.fromEntries(Object.entries(answers).map(([key, { body }]) => [key, body]));
  const charts = CHARTS.map(([key, title]) => ({
    key,
    title,
    summary: key === 'investor' ? byInvolvement(bodies[key]) : bodies[key],
    talks: talks ? bodies[`talks ${key}`].groups : [],
  }));
  return { answers, talks, overview: bodies.overview, newest: bodies.newest, charts };
}

/** Whoever joins in the largest sums has no part of them that is their own. */
function byInvolvement(summary) {
  const involved = ({ point, joint }) => Number(point) + Number(joint);
  return { ...summary, groups: summary.groups.toSorted((one, other) => involved(other) - involved(one)) };
}
