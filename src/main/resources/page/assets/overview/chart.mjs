import { h } from '../dom.mjs';
import { exact, money } from '../format.mjs';
import { inFew, range } from '../parts/range.mjs';
import { why } from '../parts/why.mjs';
import { canvas, colours, hatching } from './canvas.mjs';
import { label, reference } from './label.mjs';
import { allOf, table } from './table.mjs';

/** So many bars stay legible; the table has all groups. */
const MOST = 8;
const PALE = 'rgb(0 0 0 / 0%)';
const LONGEST = 22;
/** So many years can stand side by side, each with its name. */
const LEGIBLE = 12;

/** Groups of a summary as bars: what is firm solid, talks hatched, ranges as whiskers. */
export function chart({ key, title, path, summary, talks, rows }, signal, ...controls) {
  // What has no year would dwarf those that are one; it is told beside them.
  const apart = key === 'year' ? summary.groups.find((group) => group.key.year === null) : null;
  const groups = key === 'year' ? summary.groups.filter((group) => group !== apart) : summary.groups.slice(0, MOST);
  const bars = groups.map((group) => bar(key, group, talks));
  const id = `about-${key}`;
  return h(
    'section',
    { class: 'chart', 'data-by': key, 'aria-labelledby': id },
    h('h2', { id }, title),
    controls,
    bars.length === 0
      ? h('p', { class: 'plot nothing' }, 'None of these investments states its period.')
      : h(
          'div',
          { class: 'wide' },
          canvas((em) => option(key, bars, summary.currency, em), key === 'year', bars.map(band), signal),
        ),
    h('p', { class: 'legend' }, apart && undated(apart), notes(bars, groups.length < summary.groups.length && !apart, summary)),
    table({ key, title, path, summary, rows }),
  );

  function undated(group) {
    const of = reference(key, group);
    return why(of, { id: `bar-${of}` }, `${inFew(group.point, summary.currency)} without a stated period, not drawn`);
  }

  function band({ group, label: text, amount }) {
    const of = reference(key, group);
    const says = `${text}: ${amount}, ${range(group, summary.currency)}`;
    return why(of, { id: `bar-${of}`, title: says, 'aria-label': `${says}. Why?` });
  }

  function bar(of, group, apart) {
    const inTalks = apart.find((each) => each.key[of] === group.key[of])?.point ?? 0;
    const undisclosed = group.undisclosed + group.unconverted;
    const joint = of === 'investor' ? Number(group.joint) : 0;
    return {
      group,
      label: label(of, group),
      amount: [inFew(group.point, summary.currency), joint > 0 && `${inFew(joint, summary.currency)} joint`, undisclosed > 0 && `${exact(undisclosed)}?`]
        .filter(Boolean)
        .join(' + '),
      talks: Number(inTalks),
      firm: Number(group.point) - Number(inTalks),
      joint,
    };
  }
}

function notes(bars, isPart, summary) {
  const { overlapping, derived } = summary;
  const mark = (name, text) => h('span', {}, h('i', { class: `mark ${name}`, 'aria-hidden': 'true' }), text);
  const isAny = (of) => bars.some(of);
  return [
    derived && h('strong', {}, 'Derived: each amount spread evenly over its stated period.'),
    isAny((each) => each.group.low !== each.group.high) && mark('range', 'low to high; an arrow has no upper bound'),
    isAny((each) => each.talks > 0) && mark('talks', 'in talks'),
    isAny((each) => each.joint > 0) && mark('joint', 'joint with others, in full'),
    isAny((each) => each.amount.includes('?')) && h('span', {}, '+ n?: amounts not disclosed or without a rate'),
    overlapping && h('span', {}, 'Groups overlap, and do not add up to the total.'),
    isPart && h('span', {}, `${exact(bars.length)} of ${allOf(summary)}; ${summary.next ? 'its file' : 'the table'} has all.`),
  ];
}

function option(key, bars, currency, em) {
  const ink = colours('ink', 'soft', 'line', 'series-1', 'warn', 'edge');
  const isUpright = key === 'year';
  const top = 1.12 * Math.max(1, ...bars.flatMap(({ group: { point, high }, joint }) => [Number(point) + joint, Number(high)]));
  const text = { color: ink.ink, fontSize: em, fontFamily: 'system-ui, sans-serif' };
  const interval = bars.length <= LEGIBLE ? 0 : 'auto';
  const plain = { axisLine: { show: false }, axisTick: { show: false }, axisLabel: { ...text, interval, hideOverlap: true } };
  const short = (words) => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);
  const names = { ...plain, type: 'category', data: bars.map((each) => short(each.label)), axisLine: { lineStyle: { color: ink.edge } } };
  const amounts = { ...plain, type: 'category', data: bars.map((each) => each.amount), position: isUpright ? 'top' : 'right' };
  const values = {
    type: 'value',
    max: top,
    splitNumber: 3,
    axisLabel: { ...text, color: ink.soft, showMaxLabel: false, formatter: (value) => money(value, currency), hideOverlap: true },
    splitLine: { lineStyle: { color: ink.line } },
  };
  const categories = [names, amounts].map((axis) => ({ ...axis, inverse: !isUpright }));
  const point = (value, index) => ({ [isUpright ? 'yAxis' : 'xAxis']: value, [isUpright ? 'xAxis' : 'yAxis']: index });
  const series = (name, itemStyle, more = {}) => ({
    name,
    type: 'bar',
    stack: 'amount',
    silent: true,
    barMaxWidth: (isUpright ? 4 : 1.8) * em,
    barMinHeight: 2,
    data: bars.map((each) => each[name] || null),
    itemStyle,
    ...more,
  });
  return {
    animation: false,
    grid: { left: 4, right: 8, top: 8, bottom: 4, containLabel: true },
    [isUpright ? 'xAxis' : 'yAxis']: categories,
    [isUpright ? 'yAxis' : 'xAxis']: values,
    series: [
      series('firm', { color: ink['series-1'] }, { markLine: whiskers(bars, point, top, ink) }),
      series('talks', talksStyle(ink)),
      series('joint', { color: PALE, borderColor: ink['series-1'], borderWidth: 1.5 }),
    ],
  };
}

/** An outline with hatching, whatever the colours. */
const talksStyle = (ink) => ({
  color: { image: hatching(ink.warn), repeat: 'repeat' },
  borderColor: ink.warn,
  borderWidth: 1.5,
  borderType: 'dashed',
});

/** From low to high of what is not exact; an arrow to the edge where there is no upper bound. */
function whiskers(bars, point, top, ink) {
  const ranges = bars.flatMap(({ group }, index) => (group.low === group.high ? [] : [{ group, index }]));
  const cap = (symbol) => ({ symbol, symbolSize: symbol === 'arrow' ? 9 : [1.5, 9] });
  return {
    silent: true,
    animation: false,
    label: { show: false },
    lineStyle: { color: ink.ink, type: 'solid', width: 1.5 },
    data: ranges.map(({ group: { low, high }, index }) => [
      { ...point(Number(low), index), ...cap('rect') },
      { ...point(high === null ? top : Number(high), index), ...cap(high === null ? 'arrow' : 'rect') },
    ]),
  };
}
