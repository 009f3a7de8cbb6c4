/** Where the service stands, under whatever prefix: this file is at assets/{version}/root.mjs. */
export const root = new URL('../../', import.meta.url);

/** The path of a page: `page('companies', 'microsoft')`. */
export function page(...segments) {
  return new URL(segments.map(encodeURIComponent).join('/'), root).pathname;
}

/** The address of something in the API: a path of ours, or a whole one that the API gave. */
export function api(path) {
  return new URL(path.slice(path.indexOf('api/v1/')), root);
}
