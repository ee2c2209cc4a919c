import { useSyncExternalStore } from 'react';

/** What lies open below the head: the step to the next state, the review's agenda, one's answer, or whom to invite. */
export type PanelName = 'advance' | 'agenda' | 'answer' | 'invitation';

const listeners = new Set<() => void>();
let open: PanelName | null = null;

/** Opens a panel below the head, or closes the one that is open. */
export function showPanel(panel: PanelName | null): void {
  open = panel;
  for (const listener of listeners) listener();
}

/** Closes a panel, unless another one was opened meanwhile. */
export function closePanel(panel: PanelName): void {
  if (open === panel) showPanel(null);
}

export function usePanel(): PanelName | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
    () => null,
  );
}
