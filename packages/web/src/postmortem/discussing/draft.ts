import type { Anchor } from '@debrief/document';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { keptWords } from '../../fields/storage.js';

/** Words of the text that somebody is about to speak of. */
export interface Words {
  readonly anchor: Anchor;
  readonly from: number;
  readonly to: number;
}

/** A thread that somebody is writing. */
export interface Draft {
  readonly how: 'comment' | 'suggest';
  /** Null for the whole. */
  readonly on: Words | null;
}

/** What a draft keeps in the browser, until it is sent or dropped. */
export interface DraftFacts extends Draft {
  readonly words: string;
  readonly insert: string;
}

/** What is being said on this page. */
export interface Drafting {
  /** Who keeps the postmortem together. */
  readonly owner: string | null;
  readonly draft: Draft | null;
  readonly begin: (draft: Draft) => void;
  readonly end: () => void;
}

const context = createContext<Drafting>({
  owner: null,
  draft: null,
  begin: () => undefined,
  end: () => undefined,
});
export const DraftingProvider = context.Provider;

/** The thread that is being written on this page. */
export function useDrafting(): Drafting {
  return useContext(context);
}

/** Under which key a new thread keeps what is typed. */
export const draftKey = (id: string): string => `${id} thread new`;

/** Keeps what thread is being written; one that was left in an earlier visit is open again. */
export function useNewDrafting(id: string, owner: string | null): Drafting {
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => {
    const left = keptWords<DraftFacts>(draftKey(id));
    if (left) setDraft({ how: left.how, on: left.on });
  }, [id]);
  return useMemo(() => ({ owner, draft, begin: setDraft, end: () => setDraft(null) }), [owner, draft]);
}
