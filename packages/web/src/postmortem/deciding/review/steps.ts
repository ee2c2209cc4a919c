import type { Criterion, Meeting, Step } from '@debrief/document';

/** A question of the review: one that stands in the text, or one that is still to be put there. */
export interface Asked {
  readonly text: string;
  readonly criterion: Criterion | null;
  readonly list: Meeting;
}

/** What keeps in the text why something is not met yet; null where it says so already. */
export function notYetStep(asked: Asked, words: string): Step | null {
  const { criterion } = asked;
  const reason = words.trim();
  const isSaid = criterion?.met === false && (criterion.reason ?? '') === reason;
  return isSaid ? null : stepFor(asked, { met: false, reason });
}

/** What keeps an answer in the text. */
export function stepFor(
  { text, criterion, list }: Asked,
  facts: { readonly met: boolean; readonly reason: string | null },
): Step {
  return criterion
    ? { do: 'change', what: 'criterion', item: criterion.from, facts }
    : { do: 'add', what: 'criterion', list, facts: { text, ...facts } };
}
