import type { Candidate } from '../../rule.js';
import type { Sentence } from '../../word.js';
import { list } from '../words/list.js';
import { pastOf, textAt } from './words.js';

/** "We tested 150,000 logins. We did not test tickets." tells how far the check reached. */
export function covered({ match, sentence, sentences }: Candidate): boolean {
  const done = pastOf([textAt(sentence, match.to - 1)]);
  return sentences.some(
    (other) =>
      other !== sentence &&
      other.tokens.some(
        ({ word }, index) => done.has(word.text) && other.tokens[index - 1]?.word.classes.has('pronoun'),
      ),
  );
}

/** "Was deployed", "went live": people did it, though none is named. */
export function passively({ tokens }: Sentence, before: number): boolean {
  if (
    tokens
      .slice(0, before)
      .some(({ word }, index) => word.text === 'live' && went.has(tokens[index - 1]?.word.text ?? ''))
  )
    return true;
  return tokens
    .slice(0, before)
    .some(({ word }, index) => deployed.has(word.text) && tokens[index - 1]?.word.classes.has('be') === true);
}

const went = new Set(['went', 'gone']);
const deployed = pastOf(
  list(
    'deploy release merge push roll ship apply approve accept change install enable publish do make load start move take switch put launch introduce update import go run',
  ),
);
/** What people cannot help, or what is a plain fact about them. */
const plainVerbs = list(`
  see have know receive get find need want lose expect hear be seem agree observe experience succeed manage
  touch like believe suffer work help depend come arrive panic hesitate rush sleep change stop give say complain
`);
export const plain: ReadonlySet<string> = new Set([...plainVerbs, ...pastOf(plainVerbs)]);

/** What programs do as well. */
export const programmed: ReadonlySet<string> = new Set(
  list('detect respond react alert page report update catch read enable address account'),
);
