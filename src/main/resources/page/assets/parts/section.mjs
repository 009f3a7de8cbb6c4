import { h } from '../dom.mjs';

/** A part of a page under its heading. */
export function section(title, ...content) {
  const id = `about-${title.toLowerCase().replaceAll(' ', '-')}`;
  return h('section', { 'aria-labelledby': id }, h('h2', { id }, title), content);
}

/** The same where there is something to show. */
export const sectionOf = (title, items, ...content) => items.length > 0 && section(title, ...content);
