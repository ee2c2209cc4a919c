import { useState } from 'react';
import { useKeys } from '../../keys/keys.js';
import { useOpener } from '../alive/open.js';

interface OpenedFacts {
  /** The fact that somebody wants to change; null while the form is closed. */
  readonly focus: string | null;
  readonly open: (fact: string) => void;
  readonly close: () => void;
}

/** Whether the form of the facts is open, and for which of them. */
export function useOpenedFacts(): OpenedFacts {
  const [focus, setFocus] = useState<string | null>(null);
  useOpener(({ form, key }) => {
    if (form !== 'key') return false;
    setFocus(typeof key === 'string' ? (key.split('.')[0] ?? 'title') : 'title');
    return true;
  });
  useKeys([
    { keys: 'e', says: 'Edit the facts', group: 'This postmortem', run: () => setFocus(focus ?? 'title') },
  ]);
  return { focus, open: setFocus, close: () => setFocus(null) };
}
