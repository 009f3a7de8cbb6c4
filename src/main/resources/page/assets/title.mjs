/** What a tab, a bookmark and the history call the page: the most particular comes first. */
export function entitle(...parts) {
  document.title = [...parts.filter(Boolean), 'Announced'].join(' – ');
}
