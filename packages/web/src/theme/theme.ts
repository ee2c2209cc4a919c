import { useSyncExternalStore } from 'react';

/** Light, dark, or what the system of the person says. */
export type Choice = 'light' | 'dark' | 'system';

/** The server reads it too, so that a page has its colours before any script runs. */
export const cookieName = 'debrief-theme';

const listeners = new Set<() => void>();

/** What the page shows now. */
export function chosenTheme(): Choice {
  const said = document.documentElement.dataset['theme'];
  return said === 'light' || said === 'dark' ? said : 'system';
}

/** The same, and after each change again. */
export function useTheme(): Choice {
  return useSyncExternalStore(listen, chosenTheme, () => 'system');
}

/** Shows a theme, and keeps the choice for a year. */
export function chooseTheme(choice: Choice): void {
  const { dataset } = document.documentElement;
  if (choice === 'system') delete dataset['theme'];
  else dataset['theme'] = choice;
  const age = choice === 'system' ? 0 : 365 * 24 * 3600;
  // biome-ignore lint/suspicious/noDocumentCookie: the newer interface is not in every browser.
  document.cookie = `${cookieName}=${choice}; path=/; max-age=${age}; samesite=strict`;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
