import type { Passage } from '../../place.js';
import type { Hit, Sign } from '../../rule.js';

/** What a passage adds to the message for customers. */
export function partOfMessage({ place, role, from, to, words }: Passage): readonly Sign[] {
  if (place !== 'external') return [];
  const heading = role === 'heading' || role === 'label';
  return [{ kind: heading ? 'heading' : 'words', from, to, text: heading ? '' : words }];
}

/** The place of a message for customers that does not say something; none while there is not yet a message to speak of. */
export function messageWithout(says: (message: string) => boolean, signs: readonly Sign[]): readonly Hit[] {
  const text = signs.map((sign) => sign.text).join('\n');
  const [first] = signs;
  if (!first || (text.match(/\p{L}+/gu) ?? []).length < 12 || says(text)) return [];
  return [{ from: first.from, to: first.to }];
}
