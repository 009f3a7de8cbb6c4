// A classic script, so that the colours stand before anything is painted.
(() => {
  const key = 'announced.theme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;

  /** Storage may be forbidden; then the choice lasts as long as the page. */
  const stored = {
    get() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    set(theme) {
      try {
        if (theme) localStorage.setItem(key, theme);
        else localStorage.removeItem(key);
      } catch {
        // Nothing to do: it is applied all the same.
      }
    },
  };

  const systems = () => (system.matches ? 'dark' : 'light');
  const current = () => root.dataset.theme ?? systems();

  /** What the system prefers is not pinned, so that the page goes on following it. */
  const choose = (theme) => {
    if (theme && theme !== systems()) root.dataset.theme = theme;
    else delete root.dataset.theme;
    stored.set(root.dataset.theme);
    root.dispatchEvent(new Event('themechange'));
  };

  const saved = stored.get();
  if (saved === 'light' || saved === 'dark') root.dataset.theme = saved;

  /** Paper is light. */
  let onScreen;
  addEventListener('beforeprint', () => {
    onScreen = root.dataset.theme;
    root.dataset.theme = 'light';
  });
  addEventListener('afterprint', () => {
    if (onScreen) root.dataset.theme = onScreen;
    else delete root.dataset.theme;
  });

  addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    const label = () => {
      const other = current() === 'dark' ? 'light' : 'dark';
      button.textContent = other === 'dark' ? 'Dark' : 'Light';
      button.setAttribute('aria-label', `Use ${other} colours`);
    };
    button.addEventListener('click', () => choose(current() === 'dark' ? 'light' : 'dark'));
    system.addEventListener('change', () => root.dispatchEvent(new Event('themechange')));
    root.addEventListener('themechange', label);
    label();
    button.hidden = false;
  });
})();
