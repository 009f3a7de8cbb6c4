/** The token for reading, where the operator asks for one. It is forgotten with the tab. */
const key = 'announced.token';

export function token() {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Whether a header can carry it at all. */
export const isToken = (text) => /^[\x21-\x7e]+$/.test(text);

export function keepToken(value) {
  try {
    sessionStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
