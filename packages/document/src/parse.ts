import type { Tree } from '@lezer/common';
import { TreeFragment } from '@lezer/common';
import type { Finding } from './finding.js';
import { type FrontMatter, readFrontMatter } from './frontmatter/frontmatter.js';
import { grammar } from './markdown/grammar.js';
import type { Model } from './model.js';
import { changeOf } from './moved.js';
import { difference, type Edit } from './range.js';
import { readModel } from './reading.js';
import { checkSyntax } from './syntax/syntax.js';

export interface ParseOptions {
  /** The path of the file. Its name may tell the day, where the text does not. */
  readonly path?: string | undefined;
  /** What changed since `previous`, when the caller knows; otherwise it is found by comparing. */
  readonly changes?: readonly Edit[] | undefined;
}

/** A parsed document. Hand it to the next `parse` and only what changed is read again. */
export interface Parsed {
  readonly text: string;
  readonly model: Model;
  /** What the reader stumbled over: the `syntax` family. */
  readonly findings: readonly Finding[];
  readonly path: string | null;
}

/**
 * Reads any text as a postmortem. It never throws and never refuses: what it does not understand stays prose.
 *
 *     const parsed = parse('# Payments down\n\n## Timeline\n\n- 10:41 UTC **Began.** Declines rose.\n');
 *     parsed.model.timeline[0]?.local; // '10:41'
 */
export function parse(text: string, previous?: Parsed | null, options: ParseOptions = {}): Parsed {
  const path = options.path ?? null;
  if (previous && previous.text === text && previous.path === path) return previous;
  const frontMatter = sameFrontMatter(text, previous) ?? readFrontMatter(text);
  const edits = previous ? editsSince(previous.text, text, options.changes) : [];
  const tree = parseBody(text, frontMatter.to, previous ?? null, edits);
  const before = previous ? { ...previous, change: changeOf(previous.text, edits) } : null;
  const model = readModel(text, path, frontMatter, tree, before);
  return { text, model, findings: checkSyntax(model), path };
}

function editsSince(before: string, text: string, changes: readonly Edit[] | undefined): readonly Edit[] {
  if (changes && changes.length > 0) return changes.toSorted((a, b) => a.from - b.from);
  const edit = difference(before, text);
  return edit ? [edit] : [];
}

/** The front matter of the previous parse, when none of its text changed. */
function sameFrontMatter(text: string, previous: Parsed | null | undefined): FrontMatter | null {
  const known = previous?.model.frontMatter;
  const same = previous && known?.closed && text.slice(0, known.to) === previous.text.slice(0, known.to);
  // Without a line feed at its end, more may follow on the closing line.
  return same && text.charCodeAt(known.to - 1) === lineFeed ? known : null;
}

const lineFeed = 10;

/** The tree of the body; whatever the change left alone is taken from the previous one. */
function parseBody(text: string, base: number, previous: Parsed | null, edits: readonly Edit[]): Tree {
  const body = withBlankReturns(text.slice(base));
  if (!previous) return grammar.parse(body);
  const known = previous.model.body;
  const before = withBlankReturns(previous.text.slice(known.base));
  if (before === body) return known.tree;
  const within = base === known.base && edits.every(({ from }) => from >= base);
  const changes = within
    ? edits.map(({ from, to, insert }) => ({ from: from - base, to: to - base, insert }))
    : [difference(before, body)];
  // At the very start, Lezer would take what an indent made a block as a block without it.
  if (changes.some((edit) => edit?.from === 0)) return grammar.parse(body);
  let shift = 0;
  let done = 0;
  const ranges = changes.flatMap((edit) => {
    if (!edit) return [];
    const fromA = Math.max(done, lineAbove(before, edit.from));
    const fromB = fromA + shift;
    shift += edit.insert.length - (edit.to - edit.from);
    done = edit.to;
    return [{ fromA, toA: edit.to, fromB, toB: edit.to + shift }];
  });
  return grammar.parse(body, TreeFragment.applyChanges(TreeFragment.addTree(known.tree), ranges));
}

/** Where the line above an offset begins: what ends there may have ended because of the line below, as before a table. */
function lineAbove(text: string, at: number): number {
  const line = at > 0 ? text.lastIndexOf('\n', at - 1) : -1;
  return line > 0 ? text.lastIndexOf('\n', line - 1) + 1 : 0;
}

/**
 * The same text, letter by letter, with a tab for the first half of each Windows line end. Lezer takes that half for
 * a letter, so that a line with nothing else would not be an empty one.
 */
function withBlankReturns(body: string): string {
  return body.includes('\r') ? body.replace(/\r(?=\n)/g, '\t') : body;
}
