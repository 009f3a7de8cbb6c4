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
 * Asks for all of it, and for nothing again that still holds. Of what was asked for before, the
 * overview is asked first: it says which version of the data there is, and what was read of that
 * version is still so, whatever it tells.
 *
 * @param before what was read before, or null
 * @return before itself if nothing has changed
 */
export async function readOverview(signal, before = null) {
  const known = before?.answers ?? {};
  const { overview, ...others } = { ...pathsOfAll(), ...(before?.talks && talksPaths()) };
  const first = known.overview?.path === overview ? await readEach({ overview }, signal, known) : {};
  const version = first.overview?.version ?? null;
  const rest = first.overview ? others : { overview, ...others };
  const found = { ...first, ...(await readEach(rest, signal, known, version)) };
  const talks = found.overview.body.inTalks.investments > 0;
  const answers = talks && !before?.talks ? { ...found, ...(await readEach(talksPaths(), signal)) } : found;
  const keys = Object.keys(answers);
  const isSame = before?.talks === talks && keys.every((key) => answers[key].body === known[key].body);
  return isSame ? Object.assign(before, { answers }) : shaped(answers, talks);
}

/** As many of the newest announcements as the reader has before their eyes. */
export const readNewest = (limit, signal) => read(newestPath(ofAnnouncements(), Math.min(limit, 500)), signal);

/**
 * @param version of the data that there is at least, if that is known; what is known of it is not
 *     asked for again
 * @throws of those that failed the first, whichever failed first: the overview knows its filters by
 *     the names that the reader gave
 */
async function readEach(paths, signal, known = {}, version = null) {
  const one = async ([key, path]) => [key, await readOne(path, signal, known[key], version)];
  const settled = await Promise.allSettled(Object.entries(paths).map(one));
  const failed = settled.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return Object.fromEntries(settled.map(({ value }) => value));
}

async function readOne(path, signal, known, version) {
  if (version !== null && known?.path === path && known.version === version) return known;
  const found = await readExactly(path, signal, known);
  // What was asked for now is at least of now, if it does not say of when it is.
  return { ...found, version: found.version ?? version };
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
    path: answers[key].path,
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
