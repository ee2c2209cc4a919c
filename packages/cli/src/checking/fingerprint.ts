import { createHash } from 'node:crypto';
import type { Finding } from '@debrief/document';
import type { Checked } from './checked.js';

/**
 * What a finding is known by when its line has moved: a hash of its rule, of the words that it marks and of those
 * around them. Two findings of a text may have the same.
 */
export function markOf({ rule, from, to, message }: Finding, text: string): string {
  const words = spaced(text.slice(from, Math.min(to, from + longest)));
  const before =
    text
      .slice(Math.max(0, from - near), from)
      .split(newBlock)
      .at(-1) ?? '';
  const after = text.slice(to, to + near).split(newBlock)[0] ?? '';
  const around = [wordsIn(before).slice(-neighbours), wordsIn(after).slice(0, neighbours)];
  // What marks no words says what it is about.
  return hashOf([rule, words === '' ? message : words, ...around.map((each) => each.join(' '))], 12);
}

/** The same for each finding of a file, with the file and its turn, so that no two of a repository are the same. */
export function fingerprintsOf({ text, findings }: Checked, path: string): string[] {
  const turns = new Map<string, number>();
  return findings.map((finding) => {
    const mark = markOf(finding, text);
    const turn = turns.get(mark) ?? 0;
    turns.set(mark, turn + 1);
    return hashOf([path, mark, String(turn)], 32);
  });
}

/** So many words on either side tell one place from another, and do not change with every edit near by. */
const neighbours = 3;

/** So many letters hold these words. */
const near = 200;

/** A mark can go over half a document. */
const longest = 1000;

/** A blank line, or a line that begins a heading, an item, a row, a quotation or a key. */
const newBlock = /\r?\n(?=[ \t]*(?:\r?\n|[-*+#|>]|\d+[.)]|[\w-]+:\s))/;

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function hashOf(parts: readonly string[], length: number): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}
