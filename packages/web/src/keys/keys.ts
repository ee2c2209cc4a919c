import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { keepAhead } from './ahead.js';
import { createSequence } from './sequence.js';

/** What a key does, for the list of keys as well. */
export interface KeyCommand {
  /** One key, or several one after another: `?`, `g h`, `ArrowDown`. */
  readonly keys: string;
  readonly says: string;
  /** The heading that it stands under in the list. */
  readonly group: string;
  /** Null where what has the focus follows it by itself, and it is only listed. */
  readonly run: ((event: KeyboardEvent) => void) | null;
}

const commands = new Set<KeyCommand>();
const listeners = new Set<() => void>();
let listed: readonly KeyCommand[] = [];

/**
 * Keys that work as long as a component is shown. A later one goes before an earlier one with the same keys.
 *
 *     useKeys([{ keys: 'g h', says: 'Go home', group: 'Pages', run: () => navigate({ to: '/' }) }]);
 */
export function useKeys(given: readonly KeyCommand[]): void {
  const latest = useRef(given);
  useLayoutEffect(() => {
    latest.current = given;
  });
  const names = given.map(({ keys, says, group }) => `${keys}\n${says}\n${group}`).join('\n\n');
  // Before anybody sees the page, so that no key comes too early.
  useLayoutEffect(() => {
    const own = names === '' ? [] : names.split('\n\n').map((each, at) => commandOf(each, at, latest));
    for (const each of own) commands.add(each);
    tell();
    return () => {
      for (const each of own) commands.delete(each);
      tell();
    };
  }, [names]);
}

function commandOf(
  name: string,
  at: number,
  latest: { readonly current: readonly KeyCommand[] },
): KeyCommand {
  const [keys = '', says = '', group = ''] = name.split('\n');
  const isFollowed = latest.current[at]?.run !== null;
  return { keys, says, group, run: isFollowed ? (event) => latest.current[at]?.run?.(event) : null };
}

/** All keys that do something now. */
export function useKeyCommands(): readonly KeyCommand[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => listed,
    () => listed,
  );
}

function tell(): void {
  listed = [...commands];
  for (const listener of listeners) listener();
}

/** Runs what keys stand for; never while somebody types, nor with Ctrl, Alt or ⌘. Gives what ends that. */
export function followKeys(): () => void {
  const sequence = createSequence();
  const onKey = (event: KeyboardEvent): void => {
    const isOurs = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isOurs || isWriting(event.target)) return;
    if (keepAhead(event)) {
      event.preventDefault();
      return;
    }
    const keys = sequence.press(
      event.key,
      event.timeStamp,
      listed.flatMap((each) => (each.run === null ? [] : each.keys)),
    );
    const found = listed.findLast((each) => each.keys === keys && each.run !== null);
    if (!found?.run) return;
    event.preventDefault();
    found.run(event);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** Whether keys go into a text there, or belong to what is open above the page. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  );
}
