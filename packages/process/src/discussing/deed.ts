import type { Anchor, DiscussionEvent, SuggestedEdit, Thread } from '@debrief/document';

/** Other words that somebody has for the text. */
export type Suggestion = Extract<DiscussionEvent, { readonly type: 'suggested' }>;

/** What somebody says about a postmortem. */
export type Deed =
  | { readonly do: 'open'; readonly on: Anchor | null; readonly words: string }
  | {
      readonly do: 'suggest';
      /** Null for a thread of its own. */
      readonly thread: Thread | null;
      readonly edits: readonly SuggestedEdit[];
      readonly words: string | null;
    }
  | { readonly do: 'reply'; readonly thread: Thread; readonly words: string }
  | { readonly do: 'resolve' | 'reopen'; readonly thread: Thread; readonly words: string | null }
  | {
      readonly do: 'accept';
      readonly thread: Thread;
      readonly suggestion: Suggestion;
      readonly words: string | null;
    };

/** The suggestions that a thread holds, in the order in which they were made. */
export function suggestionsIn({ entries }: Thread): readonly Suggestion[] {
  return entries.filter((entry): entry is Suggestion => entry.type === 'suggested');
}
