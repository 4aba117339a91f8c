import { useSyncExternalStore } from 'react';

const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const lists = queries.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const list of lists) list.removeEventListener('change', changed);
  };
}

/** The theme now shown, in words; changes whenever colors read from the page must be read again. */
export function useTheme(): string {
  return useSyncExternalStore(
    subscribe,
    () =>
      `${document.documentElement.dataset['theme'] ?? 'system'} ${queries.map((query) => matchMedia(query).matches).join(' ')}`,
    () => 'server',
  );
}
