import type { Action, Step } from '@debrief/document';

/** What puts the end of an action, or what came of it, into the text; null where it says so already. */
export function outcomeStep(action: Action, of: 'dropped' | 'verdict', words: string): Step | null {
  const said = words.trim() === '' ? null : words.trim();
  if (said === (action[of] ?? null)) return null;
  return { do: 'change', what: 'action', item: action.from, facts: { [of]: said } };
}
