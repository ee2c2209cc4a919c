import { useSyncExternalStore } from 'react';

/** What the key for commands is called on this machine: `Ctrl` or `⌘`. */
export function useCommandKey(): 'Ctrl' | '⌘' {
  return useSyncExternalStore(
    () => () => {},
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  );
}
