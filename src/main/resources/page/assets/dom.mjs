/** Elements made of text and attributes. Nothing here parses HTML, so that a name stays a name. */

/**
 * Makes an element.
 *
 * @param attributes null, undefined and false leave one out; `onclick` and the like take functions
 * @param children nodes, texts, or arrays of them; null and false are left out
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...shown(children));
  return element;
}

/** Puts the children in place of what is there. */
export function fill(element, ...children) {
  element.replaceChildren(...shown(children));
  return element;
}

/** The same, with the focus on what stands now for the element that had it. */
export function refill(element, ...children) {
  const active = element.contains(document.activeElement) ? document.activeElement : null;
  fill(element, ...children);
  if (active) alike(element, active)?.focus({ preventScroll: true });
}

/** By its id, or else what leads to the same place, or does the same, under the same words. */
function alike(element, { id, localName, href, textContent }) {
  const isAlike = (each) => (id ? each.id === id : each.href === href && each.textContent === textContent);
  if (!id && localName !== 'a' && localName !== 'button') return null;
  return [...element.querySelectorAll(localName)].find(isAlike);
}

function shown(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false);
}

/** The children with something between each two. */
export function joined(children, between) {
  return children.flatMap((child, at) => (at === 0 ? [child] : [between, child]));
}
