import { h } from '../dom.mjs';

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

/**
 * A chart in a box whose size the style sheet fixes.
 *
 * @param option gives what to draw, asked again when the colours change
 * @param choose is told the number of the category that was pressed
 */
export function canvas(attributes, option, choose, signal) {
  const element = h('div', { role: 'img', ...attributes });
  library().then((echarts) => {
    if (signal.aborted) return;
    const chart = echarts.init(element);
    const draw = () => chart.setOption(option(), true);
    const watched = new ResizeObserver(() => chart.resize());
    watched.observe(element);
    document.documentElement.addEventListener('themechange', draw, { signal });
    chart.on('click', ({ componentType, dataIndex }) => componentType === 'series' && choose(dataIndex));
    signal.addEventListener('abort', () => {
      watched.disconnect();
      chart.dispose();
    });
    draw();
  });
  return element;
}
