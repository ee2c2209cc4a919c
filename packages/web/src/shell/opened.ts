import { useSyncExternalStore } from 'react';

/** Something that any part of the page may open or close, and that is drawn elsewhere. */
export interface Opened {
  show(open: boolean): void;
  useOpen(): boolean;
}

export function createOpened(): Opened {
  const listeners = new Set<() => void>();
  let isOpen = false;
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    show: (open) => {
      isOpen = open;
      for (const listener of listeners) listener();
    },
    useOpen: () =>
      useSyncExternalStore(
        listen,
        () => isOpen,
        () => false,
      ),
  };
}
