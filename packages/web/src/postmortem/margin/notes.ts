import type { Finding, Thread } from '@debrief/api/client';
import type { Draft } from '../discussing/draft.js';
import type { Outgoing } from '../discussing/outbox.js';

/** Something that stands in the margin, beside the words it speaks of. */
export type Note =
  | { readonly kind: 'thread'; readonly key: string; readonly place: Place; readonly thread: Thread }
  | { readonly kind: 'finding'; readonly key: string; readonly place: Place; readonly finding: Finding }
  | { readonly kind: 'draft'; readonly key: string; readonly place: Place; readonly draft: Draft }
  | { readonly kind: 'outgoing'; readonly key: string; readonly place: Place; readonly outgoing: Outgoing };

export interface Place {
  readonly from: number;
  readonly to: number;
  /** The words there, as they are written; null where only the offsets are known. */
  readonly words: string | null;
}

/** The notes of a text in its order: threads that hang at words, and findings. */
export function notesOf(
  threads: readonly Thread[],
  findings: readonly Finding[],
  showsFindings: boolean,
): readonly Note[] {
  const notes: Note[] = [];
  for (const thread of threads) {
    if (typeof thread.place === 'string') continue;
    const { from, to } = thread.place;
    notes.push({ kind: 'thread', key: thread.id, place: { from, to, words: thread.quote }, thread });
  }
  const seen = new Map<string, number>();
  for (const finding of showsFindings ? findings : []) {
    const { rule, from, to, words } = finding;
    // Not by its place: it stays the same note where only the text before it changes.
    const name = `${rule} ${words}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    notes.push({ kind: 'finding', key: `${name} ${before}`, place: { from, to, words }, finding });
  }
  return inOrder(notes);
}

/** The same with what is being written, and what is on its way. */
export function withOwn(
  notes: readonly Note[],
  draft: Draft | null,
  outgoing: readonly Outgoing[],
): readonly Note[] {
  const own: Note[] = outgoing.flatMap((each) => {
    const { place, once, said } = each;
    if (place === null || ('thread' in said && said.thread)) return [];
    return [{ kind: 'outgoing', key: once, place: { ...place, words: wordsIn(said) }, outgoing: each }];
  });
  if (draft?.on) {
    const { anchor, from, to } = draft.on;
    own.push({ kind: 'draft', key: 'draft', place: { from, to, words: anchor.exact }, draft });
  }
  return own.length === 0 ? notes : inOrder([...notes, ...own]);
}

function wordsIn(said: Outgoing['said']): string | null {
  const on = said.do === 'open' ? said.on : said.do === 'suggest' ? said.edits[0]?.on : undefined;
  return on && 'exact' in on ? on.exact : null;
}

function inOrder(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => a.place.from - b.place.from || a.place.to - b.place.to);
}

/** Threads that no place of today's text is known for. */
export function placeless(threads: readonly Thread[]): {
  readonly whole: readonly Thread[];
  readonly detached: readonly Thread[];
} {
  return {
    whole: threads.filter(({ place }) => place === 'whole'),
    detached: threads.filter(({ place }) => place === 'detached'),
  };
}
