import type { Moment } from '@debrief/document';

/** The key moments as people choose them, with what each means. */
export const momentChoices: readonly { readonly value: Moment; readonly words: string }[] = [
  { value: 'began', words: 'Began: something was wrong for people' },
  { value: 'detected', words: 'Detected: we noticed' },
  { value: 'acknowledged', words: 'Acknowledged: somebody took it on' },
  { value: 'mitigated', words: 'Mitigated: it hurt no more' },
  { value: 'resolved', words: 'Resolved: it was over' },
];

/** The same in a word each. */
export const shortMoments: readonly { readonly value: Moment; readonly words: string }[] = momentChoices.map(
  ({ value, words }) => ({ value, words: words.slice(0, words.indexOf(':')) }),
);

/** The moment of a choice; null for none. */
export function momentOfChoice(value: string): Moment | null {
  return momentChoices.find((each) => each.value === value)?.value ?? null;
}
