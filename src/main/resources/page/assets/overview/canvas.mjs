import { fill, h } from '../dom.mjs';

/** The chart library, fetched when the first chart is drawn; it draws on canvas, text as text. */

// It empties elements by `innerHTML = ''`. Nothing else is ever let through.
globalThis.trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? html : null) });

const library = () => import('../echarts.common.min.js').then(() => globalThis.echarts);

/** The colours of the style sheet as they are now: a canvas knows neither variables nor themes. */
export function colours(...names) {
  const probe = document.body.appendChild(h('i', { hidden: true }));
  const read = names.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(read);
}

/** A pattern of slanting lines. */
export function hatching(colour) {
  const side = 6;
  const tile = h('canvas', { width: side, height: side });
  const pen = tile.getContext('2d');
  pen.strokeStyle = colour;
  for (const x of [-side, 0, side]) {
    pen.moveTo(x, side);
    pen.lineTo(x + side, 0);
  }
  pen.stroke();
  return tile;
}

/** What a chart measures on paper, as the style sheet for print gives it room. */
const PAPER = { width: 350, height: 112 };
const ON_PAPER = 9;

/** What an upright bar needs for its name and amount, in the size of text. */
const ROOM = 3.25;

/** Enough for paper, and for any screen. */
const devicePixelRatio = Math.max(2, globalThis.devicePixelRatio);

/**
 * A chart in a box whose size the style sheet fixes, under links that cover a band of it each.
 *
 * @param option gives what to draw with text of a size in pixels, asked again when colours or room change
 * @param isUpright whether the bars stand
 * @param bands a link for each category
 */
export function canvas(option, isUpright, bands, signal) {
  const drawing = h('div', { class: 'drawing', 'aria-hidden': 'true' });
  const list = h('ul', { class: 'bands' }, bands.map((band) => h('li', {}, band)));
  const plot = h('div', { class: 'plot' }, drawing, list);
  library().then((echarts) => {
    if (signal.aborted) return;
    const chart = echarts.init(drawing, null, { devicePixelRatio });
    const draw = (size) => {
      chart.resize(size ?? { width: 'auto', height: 'auto' });
      chart.setOption(option(size ? ON_PAPER : 0.75 * em()), true);
      lay(list.children, chart, isUpright);
    };
    const watched = new ResizeObserver(() => draw());
    watched.observe(drawing);
    document.documentElement.addEventListener('themechange', () => draw(), { signal });
    addEventListener('beforeprint', () => draw(PAPER), { signal });
    addEventListener('afterprint', () => draw(), { signal });
    signal.addEventListener('abort', () => {
      watched.disconnect();
      chart.dispose();
    });
  }, () => fill(plot, h('p', { class: 'nothing' }, 'The chart could not be fetched; its table has the figures. Load the page again for it.')));
  // Where bars with their names find no room side by side, the rest is scrolled to.
  if (isUpright) plot.style.minInlineSize = `${ROOM * bands.length}rem`;
  return plot;
}

const em = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Over each category, wherever its bar ends, so that the smallest can be hit as well. */
function lay(bands, chart, isUpright) {
  const [start, size] = isUpright ? ['insetInlineStart', 'inlineSize'] : ['insetBlockStart', 'blockSize'];
  const whole = isUpright ? chart.getWidth() : chart.getHeight();
  const middle = (index) => chart.convertToPixel({ [isUpright ? 'xAxisIndex' : 'yAxisIndex']: 0 }, index);
  const each = bands.length > 1 ? Math.abs(middle(1) - middle(0)) : whole - 2 * Math.abs(whole / 2 - middle(0));
  [...bands].forEach((band, index) => {
    band.style[start] = `${middle(index) - each / 2}px`;
    band.style[size] = `${each}px`;
  });
}
