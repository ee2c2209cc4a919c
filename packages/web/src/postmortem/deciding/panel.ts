import { useSyncExternalStore } from 'react';

/** What lies open below the head: the step to the next state, the review's agenda, one's answer, or whom to invite. */
export type PanelName = 'advance' | 'agenda' | 'answer' | 'invitation';

const listeners = new Set<() => void>();
let open: PanelName | null = null;
let asked = 0;

/** Opens a panel below the head, or closes the one that is open. */
export function showPanel(panel: PanelName | null): void {
  open = panel;
  asked++;
  for (const listener of listeners) listener();
}

/** How often a panel was asked for: whoever asks for the one that is open wants to be there. */
export function useAsked(): number {
  return useSyncExternalStore(
    subscribe,
    () => asked,
    () => 0,
  );
}

/** Closes a panel, unless another one was opened meanwhile. */
export function closePanel(panel: PanelName): void {
  if (open === panel) showPanel(null);
}

export function usePanel(): PanelName | null {
  return useSyncExternalStore(
    subscribe,
    () => open,
    () => null,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
