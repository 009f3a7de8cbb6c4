import { api } from './root.mjs';
import { token } from './token.mjs';

/** Nothing answered, or what did is not the service. */
export const NO_ANSWER = 0;

/** Why there is no answer to show, in the words of the service (RFC 9457) where it has any. */
export class Problem extends Error {
  /** @param retryAfter seconds, or null when waiting does not help */
  constructor(status, { title, detail, errors = [] }, retryAfter = null) {
    super(detail ?? title);
    this.status = status;
    this.title = title;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }

  /** What is wrong, where no heading says it. */
  get whole() {
    if (this.status === 401 || this.status === 403) return 'Reading needs a token here: load the page again, and put one in.';
    return this.status === NO_ANSWER ? `${this.title}. ${this.message}` : this.message;
  }
}

const NOBODY = {
  title: 'The service does not answer',
  detail: 'It may be starting again, or the network may be away.',
};

/** Reads a path such as `api/v1/companies`; throws a {@link Problem}, or AbortError. */
export async function read(path, signal) {
  return answered((await ask(path, signal)).json());
}

/**
 * Reads figures to the last digit: what is money or a rate stays the text that the service wrote.
 *
 * @param known what was read of the same path before; its body is given back if that still holds
 * @return path, tag, body, and the version of the data that it is of, if the service says it
 */
export async function readExactly(path, signal, known = null) {
  const tag = known?.path === path ? known.tag : null;
  const response = await ask(path, signal, tag && { 'If-None-Match': tag });
  const version = response.headers.get('Announced-Version');
  if (response.status === 304) return { ...known, version };
  const text = await answered(response.text());
  return { path, tag: response.headers.get('ETag'), version, body: exactly(text) };
}

/** Within a text of JSON its quotes are escaped, so that nothing there is taken for a member. */
const FIGURES = /"(low|point|high|joint|value|rate)"\s*:\s*(-?\d+(?:\.\d+)?)/g;

/** All rows of a list, one a line, with the same care for figures. */
export async function readLines(path, signal) {
  const response = await ask(path, signal, { Accept: 'application/x-ndjson' });
  const text = await answered(response.text());
  return text.split('\n').filter(Boolean).map(exactly);
}

/** A whole answer, of whatever kind, with the token if there is one. */
export const readWhole = async (path) => answered((await ask(path, undefined, { Accept: '*/*' })).blob());

const exactly = (text) => JSON.parse(text.replace(FIGURES, '"$1":"$2"'));

async function ask(path, signal, more = {}) {
  const headers = { Accept: 'application/json', ...more };
  if (token()) headers.Authorization = `Bearer ${token()}`;
  // A shared cache may answer with what has just grown old; who looks at the page asks the service.
  const response = await answered(fetch(api(path), { headers, signal, cache: "no-cache" }));
  if (response.ok || response.status === 304) return response;
  throw await problem(response);
}

async function answered(promise) {
  try {
    return await promise;
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(NO_ANSWER, NOBODY, 5);
  }
}

/** A proxy in between may answer with anything. */
async function problem(response) {
  const wait = Number.parseInt(response.headers.get('Retry-After'), 10);
  const body = await response.json().catch(() => ({ title: `The answer was ${response.status}` }));
  return new Problem(response.status, body, Number.isNaN(wait) ? null : Math.max(wait, 1));
}
