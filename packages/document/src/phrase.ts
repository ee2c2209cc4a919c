/**
 * A pattern of words, written so that it can be read:
 *
 * - `key events`: these words
 * - `cause(s)`: with or without the letters in brackets
 * - `(open|unanswered) questions`: one of them
 * - `[the] root cause`: or left out
 * - `…`: any words, or none
 */
export type Phrase = string;

const token = /\s*(?:(…)|\[([^\]]*)\]|\(([^)]*)\)|([^\s[\]]+))/gy;

const anyWords = '(?: \\S+)*';

/** The pattern as a regular expression over words that each have a space in front of them. */
function compile(phrase: Phrase): string {
  let pattern = '';
  for (const [, any, optional, choice, word] of phrase.matchAll(token)) {
    if (any) pattern += anyWords;
    else if (optional !== undefined) pattern += `(?:${alternatives(optional)})?`;
    else if (choice !== undefined) pattern += `(?:${alternatives(choice)})`;
    else if (word !== undefined) pattern += letters(word);
  }
  return pattern;
}

function alternatives(choice: string): string {
  return choice
    .split('|')
    .map((words) => words.split(' ').map(letters).join(''))
    .join('|');
}

function letters(word: string): string {
  return word === '…' ? anyWords : ` ${word.replace(/\(([^)]*)\)/g, '(?:$1)?')}`;
}

/** A test for words (lower case, one space apart) that match one of several phrases. */
export function anyOf(phrases: readonly Phrase[]): (words: string) => boolean {
  const pattern = new RegExp(`^(?:${phrases.map(compile).join('|')})$`, 'u');
  return (words) => pattern.test(` ${words}`);
}
