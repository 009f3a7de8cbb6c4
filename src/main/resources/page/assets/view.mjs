import { root } from './root.mjs';

/** What the overview shows, as its address says: filters by the names of the API, phasing, and why. */

const OWN = ['phasing', 'why'];

/** All that the API is asked for, the same for every part of the page. */
export function filters() {
  const parameters = new URLSearchParams(location.search);
  OWN.forEach((each) => parameters.delete(each));
  return parameters;
}

export const chosen = (parameter) => new URLSearchParams(location.search).get(parameter) ?? '';

/** The address with some parameters changed; an empty value leaves one out. */
export function at(changes) {
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  const query = parameters.toString().replaceAll('%3A', ':').replaceAll('%40', '@');
  return root.pathname + (query && `?${query}`);
}
