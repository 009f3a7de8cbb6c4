import { label, reference } from '../overview/label.mjs';
import { word } from '../words.mjs';

/** What of the overview an address asks about: `total`, `country:JP`, `excluded:CANCELLED`. */

/**
 * @return title, kind (investments, goals or announcements), details and the figure's own numbers;
 *     null if the overview has no such figure
 */
export function figureOf(why, { overview, charts }) {
  const { summary } = charts.find(({ key }) => key === 'country');
  const money = (title, figure) => figure && { title, kind: 'investments', currency: overview.currency, ...figure };
  const [key, value] = why.split(/:(.*)/s);
  switch (key) {
    case 'total':
      return { ...money('Announced in total', overview.investments), leftOut: leftOut(summary) };
    case 'talks':
      return money('Still in talks', overview.inTalks);
    case 'people':
      return { title: 'People to be trained', kind: 'goals', currency: null, ...overview.trainingGoals };
    case 'announcements':
      return { title: 'Announcements', kind: 'announcements', count: overview.announcements, details: overview.summaries.announcements };
    case 'unallocated':
      return money('What no part of an umbrella explains', summary.unallocated);
    case 'excluded':
      return excluded(value, money, summary);
    default:
      return group(key, why, money, charts);
  }
}

function excluded(reason, money, summary) {
  const found = summary.excluded.find((each) => each.reason === reason);
  return found ? { ...money(`Left out: ${OUT[reason] ?? word(reason)}`, found), isOut: true } : null;
}

function group(key, why, money, charts) {
  const chart = charts.find((each) => each.key === key);
  const found = chart?.summary.groups.find((each) => reference(key, each) === why);
  if (!found) return null;
  const { derived } = chart.summary;
  return { ...money(`${chart.title}: ${label(key, found)}`, found), derived, leftOut: leftOut(chart.summary, false) };
}

/** What is not in it: of a whole, each reason with how much; of a group, what it cannot tell apart. */
function leftOut({ excluded: reasons, unallocated, exceeded }, isWhole = true) {
  return {
    isWhole,
    reasons: reasons.map((each) => ({ ...each, says: OUT[each.reason] ?? word(each.reason) })),
    unallocated: unallocated.investments > 0 && isWhole ? unallocated : null,
    exceeded: exceeded.investments > 0 && isWhole ? exceeded : null,
  };
}

const OUT = {
  SUPERSEDED: 'replaced by a later announcement',
  RESTATED: 'the same money said again',
  RESTATES: 'the same money said again',
  CANCELLED: 'cancelled',
  RETRACTED: 'retracted',
  INSTRUMENT: 'money of another kind, such as equity or debt',
  UNCONVERTED: 'no reference rate for its currency',
};
