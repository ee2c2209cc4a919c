import type { Edit } from '@debrief/document';
import type { Passage } from '../../place.js';
import type { Candidate, Hit } from '../../rule.js';
import type { Token } from '../../word.js';

/**
 * A hit that offers to leave its words out: “Unfortunately, the copy was old” becomes “The copy was old”, “was,
 * unfortunately, old” becomes “was old”. It offers nothing where marks of Markdown stand between the words.
 */
export function without({ match, sentence, passage }: Candidate): Hit {
  const { tokens } = sentence;
  const { from, to } = match.marked;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return { from: sentence.from, to: sentence.to };
  const hit = { from: first.from, to: last.to };
  const edits = editsOf(tokens, from, to, passage);
  return edits ? { ...hit, fix: { title: 'Leave it out', edits } } : hit;
}

function editsOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  passage: Passage,
): readonly Edit[] | null {
  const [first, last, before] = [tokens[from], tokens[to - 1], tokens[from - 1]];
  const comma = tokens[to]?.word.text === ',' ? tokens[to] : undefined;
  const at = comma ? to + 1 : to;
  const next = tokens[at];
  if (!first || !last || next?.kind !== 'word' || passage.role === 'label') return null;
  // “Sadly, impact: none” would become a label; “an utterly empty list” would need another article.
  if (tokens[at + 1]?.word.text === ':' || leaning.has(before?.word.text ?? '')) return null;
  if (comma && comma.from !== last.to) return null;
  const gap = passage.words.slice((comma ?? last).to - passage.from, next.from - passage.from);
  const own = passage.words.slice(first.from - passage.from, last.to - passage.from);
  if (!isPlain(gap) || /\s{2}/.test(own) || isMarked(passage, first.from)) return null;
  const opens = !before || before.kind === 'mark';
  if (before?.word.text === ',' && comma) {
    const space = passage.words.slice(before.to - passage.from, first.from - passage.from);
    return isPlain(space) ? [{ from: before.from, to: comma.to, insert: '' }] : null;
  }
  const words: Edit = { from: first.from, to: next.from, insert: '' };
  if (!first.capital || !opens || next.capital) return [words];
  const letter = passage.words[next.from - passage.from] ?? '';
  return [words, { from: next.from, to: next.from + 1, insert: letter.toUpperCase() }];
}

/** One blank or line end; where a mark was blanked there are more of them. */
function isPlain(gap: string): boolean {
  return gap === ' ' || gap === '\n';
}

/** “Sadly,*the* queue”: the blank was a mark, and so was one behind it. */
function isMarked({ words, from }: Passage, at: number): boolean {
  return /[ \t]{2}|[ \t]$|[ \t][.,;:!?)]/.test(words.slice(at - from));
}

/** Words that lean on the next one, which must not go alone. */
const leaning = new Set([
  'a',
  'an',
  'more',
  'most',
  'very',
  'so',
  'too',
  'how',
  'as',
  'rather',
  'quite',
  'not',
]);
