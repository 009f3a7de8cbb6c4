import { readWhole } from './api.mjs';
import { token } from './token.mjs';

/** Where reading needs a token, a link alone gets nothing: the file is read with it, and then given. */
export function downloads() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[download]');
    if (!link || !token() || link.protocol === 'blob:') return;
    event.preventDefault();
    give(link);
  });
}

async function give(link) {
  link.setAttribute('aria-busy', 'true');
  try {
    const file = document.createElement('a');
    file.href = URL.createObjectURL(await readWhole(link.pathname + link.search));
    file.download = link.download;
    file.click();
    URL.revokeObjectURL(file.href);
  } catch (failure) {
    link.title = `It could not be read. ${failure.whole}`;
    link.textContent = `${link.textContent} (not read)`;
  }
  link.removeAttribute('aria-busy');
}
