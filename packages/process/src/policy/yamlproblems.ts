import type { Edit, Range } from '@debrief/document';
import { lineStart } from './lines.js';
import type { Report } from './problems.js';

/** Says of the first indent with a tab that there are tabs; its fix mends all of them. */
export function reportTabs(text: string, report: Report): void {
  const edits: Edit[] = [];
  for (const { index, 0: indent } of text.matchAll(/^[ \t]+/gm)) {
    const to = index + indent.length;
    if (!indent.includes('\t') || /^\s?$/.test(text.charAt(to))) continue;
    edits.push({ from: index, to, insert: indent.replaceAll('\t', '  ') });
    if (edits.length === mostTabs) break;
  }
  const [first] = edits;
  if (!first) return;
  report({
    rule: 'policy/yaml',
    severity: 'warning',
    from: first.from,
    to: first.to,
    message:
      'YAML has no tabs at the beginning of a line. They are read as spaces here, but not by other tools.',
    fix: { title: 'Write two spaces for each tab', edits },
  });
}

const mostTabs = 1000;

/** Says what YAML stumbles over, with the words in quotes where that would do. */
export function reportError(
  { code, pos }: { readonly code: string; readonly pos: readonly [number, number] },
  text: string,
  report: Report,
): void {
  const from = Math.min(pos[0], text.length);
  const words = quotable.includes(code) ? valueAt(from, text) : null;
  // Where quotes stand already, what is meant is for people to say.
  const clear = words !== null && words.from < words.to && !/["\\[\]{}]/.test(wordsIn(text, words));
  report({
    rule: 'policy/yaml',
    severity: 'error',
    from,
    to: words?.to ?? Math.max(from, Math.min(pos[1], text.length)),
    message: `${messages[code] ?? unreadable} What can be read around it counts.`,
    ...(clear && {
      fix: { title: 'Put it in quotes', edits: [{ ...words, insert: `"${wordsIn(text, words)}"` }] },
    }),
  });
}

/** What YAML stumbles over though plain words are meant. */
const quotable: readonly string[] = ['BAD_SCALAR_START', 'BLOCK_AS_IMPLICIT_KEY', 'BAD_ALIAS'];

const unreadable = 'This is not YAML: a line says `key: value`, and what belongs to a key stands below it.';
const messages: Readonly<Record<string, string>> = {
  BAD_INDENT: 'This is not YAML: the indent does not fit the lines around it.',
  BLOCK_IN_FLOW: 'This is not YAML: a bracket is not closed before the next key.',
  BAD_SCALAR_START: 'This is not YAML: words that begin with this sign stand in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'This is not YAML: words with a colon and a space in them stand in quotes.',
  MISSING_CHAR: 'This is not YAML: a colon, a comma, a quote or a bracket is missing.',
  MULTILINE_IMPLICIT_KEY:
    'This is not YAML: a colon is missing, or words stand without the quotes they need.',
  MULTIPLE_DOCS: 'A line of dashes begins a second document. Only the first one is read.',
  BAD_ALIAS: 'This is not YAML: words that begin with * stand in quotes.',
};

function wordsIn(text: string, { from, to }: Range): string {
  return text.slice(from, to);
}

/** The value that begins at an offset: an item between brackets, or all to the end of the line. */
function valueAt(at: number, text: string): Range {
  const [rest = ''] = /^[^\n\r]*/.exec(text.slice(at, at + longest)) ?? [];

  const before = text.slice(Math.max(lineStart(text, at), at - longest), at);
  const inBrackets = /[[{][^\]}]*$/.test(before);
  const words = inBrackets ? rest.replace(/[,\]}].*/, '') : rest.replace(/\s#.*/, '');
  return { from: at, to: at + words.trimEnd().length };
}

const longest = 400;
