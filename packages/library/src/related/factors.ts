import { conceptsIn, isFirm } from '../themes/themes.js';
import { stemOf } from '../words/stem.js';
import { tokensIn } from '../words/tokens.js';
import { isTelling } from './common.js';

/** What a factor is about. */
export interface Signature {
  readonly text: string;
  /** The concepts in it that are worth meeting in. */
  readonly themes: ReadonlyMap<string, string>;
  /** The telling words by their stems, as they are written. */
  readonly words: ReadonlyMap<string, string>;
}

export function signatureOf(text: string): Signature {
  const themes = conceptsIn(text).filter(({ broad }) => !broad);
  const words = new Map<string, string>();
  for (const { word, from, to } of tokensIn(text)) {
    const stem = stemOf(word);
    if (isTelling(stem) && !words.has(stem)) words.set(stem, text.slice(from, to));
  }
  return { text, themes: new Map(themes.map(({ id, name }) => [id, name])), words };
}

/** What two factors have in common. */
export interface Meeting {
  readonly own: Signature;
  readonly other: Signature;
  readonly themes: readonly string[];
  readonly words: readonly string[];
  readonly value: number;
}

/** The two factors that have most in common; null where no two have enough. `tells` says how much a word tells. */
export function meeting(
  own: readonly Signature[],
  others: readonly Signature[],
  tells: (kind: 'theme' | 'word', name: string) => number,
): Meeting | null {
  let best: Meeting | null = null;
  for (const one of own)
    for (const other of others) {
      const themes = [...one.themes.keys()].filter((id) => other.themes.has(id));
      const words = [...one.words.keys()].filter((stem) => other.words.has(stem));
      const value =
        themes.reduce((sum, id) => sum + (isFirm(id) ? 2 : 0.5) * tells('theme', id), 0) +
        words.reduce((sum, stem) => sum + tells('word', stem), 0);
      if (themes.length === 0 && words.length < 2) continue;
      if (best === null || value > best.value)
        best = {
          own: one,
          other,
          themes: themes.flatMap((id) => one.themes.get(id) ?? []),
          words: words.flatMap((stem) => one.words.get(stem) ?? []),
          value,
        };
    }
  return best;
}
