import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useKeys } from '../keys/keys.js';
import { Icon } from '../shell/icons.js';
import { searchFor } from './asked.js';
import { moveAmongResults } from './moving.js';

/** So long after the last key the search begins. */
const pause = 80;

/** One field for everything; the address follows what is typed. */
export function SearchField({ q }: { readonly q: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, type] = useTyped(q);
  useKeys([{ keys: '/', says: 'Search', group: 'Library', run: () => field.current?.select() }]);
  const isLate = typed.trim() !== q;
  const goesOn = useRef(false);
  useEffect(() => {
    if (isLate || !goesOn.current) return;
    goesOn.current = false;
    moveAmongResults(1);
  }, [isLate]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      // The results of before are about to go; the first of the new ones is meant.
      if (isLate) goesOn.current = true;
      else moveAmongResults(1);
    }
    if (event.key === 'Escape' && typed !== '') type('');
  };
  return (
    <search>
      <form action="/library" className="search" onSubmit={(event) => event.preventDefault()}>
        <label className="search-field">
          <Icon name="search" />
          <span className="hidden">Search in all postmortems</span>
          <input
            ref={field}
            name="q"
            type="search"
            value={typed}
            onChange={({ target }) => type(target.value)}
            onKeyDown={onKeyDown}
            placeholder="Words, a phrase, system:payments, in:2026"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            aria-keyshortcuts="/"
          />
          <span className="search-key" aria-hidden="true">
            /
          </span>
        </label>
      </form>
    </search>
  );
}

/** What stands in the field, and a way to type it: the address follows, and a new address changes the field. */
function useTyped(q: string): readonly [string, (words: string) => void] {
  const navigate = useNavigate({ from: '/library' });
  const [typed, setTyped] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(new Set([q]));
  const wanted = useRef(q);
  const isSending = useRef(false);
  useEffect(() => {
    // An answer to what was typed a moment ago changes nothing; a link or the way back does.
    if (sent.current.has(q)) return;
    clearTimeout(timer.current);
    sent.current = new Set([q]);
    wanted.current = q;
    setTyped(q);
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = async (): Promise<void> => {
    // One search at a time: a server that is slower than somebody's fingers is not asked for what nobody waits for.
    if (isSending.current) return;
    isSending.current = true;
    for (let asked: string | null = null; asked !== wanted.current; ) {
      // Whoever is on the way to another page is not called back.
      if (location.pathname !== '/library') break;
      asked = wanted.current;
      sent.current.add(asked);
      await navigate({ search: searchFor({ q: asked }), replace: true, resetScroll: false });
    }
    isSending.current = false;
  };
  const type = (words: string): void => {
    setTyped(words);
    wanted.current = words.trim();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), pause);
  };
  return [typed, type];
}
