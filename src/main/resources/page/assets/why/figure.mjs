import { readExactly } from '../api.mjs';
import { label, reference } from '../overview/label.mjs';
import { chosen, filters } from '../view.mjs';
import { outside, word } from '../words.mjs';

/** What of the overview an address asks about: `total`, `country:JP`, `excluded:CANCELLED@country:JP`. */

/**
 * @return title, kind (as the rows behind it are called in the API), details and the figure's own
 *     numbers, with what was left out of it where that is known; null if there is no such figure
 */
export async function figureOf(why, data, signal) {
  const { overview, charts } = data;
  const { summary } = charts.find(({ key }) => key === 'country');
  const [key, value] = halves(why, ':');
  switch (key) {
    case 'total':
      return { ...money('Announced in total', overview.investments, overview), leftOut: leftOut(summary) };
    case 'talks':
      return money('Still in talks', overview.inTalks, overview);
    case 'people':
      return people(overview, signal);
    case 'announcements':
      return counted('Announcements', 'announcements', overview.announcements, overview.summaries.announcements);
    case 'firms':
      return { ...counted('Firms', 'companies', overview.companies, overview.summaries.companies), currency: overview.currency };
    case 'partnerships': {
      const { partnerships, details } = overview.partnershipsInTalks;
      return counted('Partnerships in talks', 'partnerships', partnerships, details);
    }
    case 'unallocated':
      return money('What no part of an umbrella explains', summary.unallocated, overview);
    case 'exceeded':
      return counted('Umbrellas with parts that exceed them', 'umbrellas', summary.exceeded.investments, summary.exceeded.details);
    case 'people-excluded':
      return peopleOut(value, overview, signal);
    case 'excluded':
      return excluded(value ?? '', data, summary, signal);
    default:
      return group(why, data, signal);
  }
}

const money = (title, figure, { currency }) => ({ title, kind: 'investments', currency, ...figure });

const counted = (title, kind, count, details) => ({ title, kind, count, details });

async function people({ trainingGoals, summaries }, signal) {
  const { excluded: reasons } = await whole(summaries['training-goals'], signal);
  return { title: 'People to be trained', kind: 'goals', currency: null, ...trainingGoals, leftOut: { from: null, reasons: worded(reasons) } };
}

async function peopleOut(reason, { summaries }, signal) {
  const summary = await whole(summaries['training-goals'], signal);
  const figure = summary.excluded.find((each) => each.reason === reason);
  return figure ? { title: `Left out: ${outside(reason)}`, kind: 'goals', currency: null, ...figure, isOut: true } : null;
}

async function excluded(value, data, summary, signal) {
  const [reason, of] = halves(value, '@');
  const one = of && (await found(of, data, signal));
  const within = of ? await whole(narrowed(one), signal) : summary;
  const figure = within?.excluded.find((each) => each.reason === reason);
  if (!figure) return null;
  const title = `Left out${of ? ` of ${one.name}` : ''}: ${outside(reason)}`;
  // Without a rate there is nothing to add.
  if (reason === 'UNCONVERTED') return { ...counted(title, 'investments', figure.investments, figure.details), isOut: true };
  return { ...money(title, figure, data.overview), isOut: true };
}

async function group(why, data, signal) {
  const one = await found(why, data, signal);
  if (!one) return null;
  const { chart, group: figure, name } = one;
  const summary = await whole(narrowed(one), signal);
  return {
    ...money(`${chart.title}: ${name}`, figure, data.overview),
    derived: chart.summary.derived,
    isInvestors: chart.key === 'investor',
    leftOut: summary ? leftOut(summary, name, reference(chart.key, figure)) : leftOut(chart.summary, 'all groups together'),
  };
}

/** A company that was merged into another is that one now. */
async function current(why, signal) {
  const [key, ref] = halves(why, ':');
  if (key !== 'investor' || !ref || ref === 'null') return why;
  try {
    const { body } = await readExactly(`api/v1/companies/${encodeURIComponent(ref)}?fields=slug`, signal);
    return `investor:${body.slug}`;
  } catch (failure) {
    if (failure.status === 404 || failure.status === 400) return why;
    throw failure;
  }
}

/** The chart and the group that an address names; null if there is none. */
async function found(why, data, signal) {
  const one = among(why, data);
  if (one) return one;
  const now = await current(why, signal);
  return among(now, data) ?? further(now, data, signal);
}

/** A group so small that it stands in one of the pages after that which is drawn. */
async function further(why, { charts }, signal) {
  const chart = charts.find(({ key }) => key === halves(why, ':')[0]);
  let next = chart?.summary.next;
  while (next) {
    const { body } = await readExactly(next, signal);
    const one = groupIn(body, chart, why);
    if (one) return one;
    next = body.next;
  }
  return null;
}

function among(why, { charts }) {
  const [key] = halves(why, ':');
  const chart = charts.find((each) => each.key === key);
  return chart ? groupIn(chart.summary, chart, why) : null;
}

function groupIn({ groups }, chart, why) {
  const one = groups.find((each) => reference(chart.key, each) === why);
  return one ? { chart, group: one, name: label(chart.key, one) } : null;
}

/** Filters that choose a group and what was left out of it, where the API has any. */
const OWN = { country: 'country', investor: 'investor', purpose: 'purpose', bindingLevel: 'bindingLevel', status: 'status', year: 'announcedOn' };
/** An investment can have several of these: a filter by one cannot stand beside a filter by another. */
const SEVERAL = ['investor', 'purpose', 'announcedOn'];

/** The address of the summary of a group with what was left out of it; null if nothing tells them apart. */
function narrowed(one) {
  if (!one) return null;
  const { chart, group: figure } = one;
  const parameter = OWN[chart.key];
  const value = figure.key[chart.key];
  const asked = filters();
  const isNamed = value !== null || parameter === 'country';
  const isSpread = chart.key === 'year' && chosen('phasing') === 'SPREAD';
  if (!isNamed || isSpread || (SEVERAL.includes(parameter) && (asked.get(parameter) ?? value) !== value)) return null;
  asked.set(parameter, value ?? 'null');
  return `api/v1/summaries/investments?${asked}`;
}

const whole = async (path, signal) => (path ? (await readExactly(path, signal)).body : null);

const halves = (text, at) => text.split(new RegExp(`${at}(.*)`, 's'));

/**
 * What is not in it: each reason with how much.
 *
 * @param from of what it was left out; null of the whole
 * @param why of the group, if it is left out of one
 */
function leftOut({ excluded: reasons, unallocated, exceeded }, from = null, why = null) {
  return {
    from,
    why,
    reasons: worded(reasons),
    unallocated: unallocated.investments > 0 && from === null ? unallocated : null,
    exceeded: exceeded.investments > 0 && from === null ? exceeded : null,
  };
}

const worded = (reasons) => reasons.map((each) => ({ ...each, says: outside(each.reason) }));
