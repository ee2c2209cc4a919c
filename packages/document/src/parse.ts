import type { Tree } from '@lezer/common';
import { TreeFragment } from '@lezer/common';
import { readActions } from './actions/actions.js';
import { readExternal } from './external/external.js';
import { readFactors } from './factors/factors.js';
import type { Finding } from './finding.js';
import { type FrontMatter, readFrontMatter } from './frontmatter/frontmatter.js';
import { readMeta } from './frontmatter/meta.js';
import { readImpact } from './impact/impact.js';
import { readBlocks } from './markdown/blocks.js';
import { grammar } from './markdown/grammar.js';
import { readReferences } from './markdown/links.js';
import { plainAt } from './markdown/plain.js';
import type { Model } from './model.js';
import { readGlossary, readQuestions, readWider } from './questions/questions.js';
import { difference, type Edit } from './range.js';
import { readReview } from './review/review.js';
import { blocksOf, itemsIn, readLessons } from './sections/items.js';
import { readOutline } from './sections/outline.js';
import { checkSyntax } from './syntax/syntax.js';
import { readTimeline, readTimes } from './timeline/timeline.js';

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
  const base = frontMatter.to;
  const tree = parseBody(text, base, previous ?? null, options.changes);
  const model = readModel(text, frontMatter, { base, tree }, path);
  return { text, model, findings: checkSyntax(model), path };
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
function parseBody(
  text: string,
  base: number,
  previous: Parsed | null,
  changes: readonly Edit[] | undefined,
): Tree {
  const body = withBlankReturns(text.slice(base));
  if (!previous) return grammar.parse(body);
  const known = previous.model.body;
  const before = withBlankReturns(previous.text.slice(known.base));
  if (before === body) return known.tree;
  const within = changes?.every(({ from }) => from >= known.base) && base === known.base ? changes : null;
  const edits = within
    ?.toSorted((a, b) => a.from - b.from)
    .map(({ from, to, insert }) => ({ from: from - base, to: to - base, insert })) ?? [
    difference(before, body),
  ];
  // At the very start, Lezer would take what an indent made a block as a block without it.
  if (edits.some((edit) => edit?.from === 0)) return grammar.parse(body);
  let shift = 0;
  const ranges = edits.flatMap((edit) => {
    if (!edit) return [];
    const fromB = edit.from + shift;
    shift += edit.insert.length - (edit.to - edit.from);
    return [{ fromA: edit.from, toA: edit.to, fromB, toB: fromB + edit.insert.length }];
  });
  return grammar.parse(body, TreeFragment.applyChanges(TreeFragment.addTree(known.tree), ranges));
}

/**
 * The same text, letter by letter, with a tab for the first half of each Windows line end. Lezer takes that half for
 * a letter, so that a line with nothing else would not be an empty one.
 */
function withBlankReturns(body: string): string {
  return body.includes('\r') ? body.replace(/\r(?=\n)/g, '\t') : body;
}

function readModel(text: string, frontMatter: FrontMatter, body: Model['body'], path: string | null): Model {
  const blocks = readBlocks(body.tree, text, body.base);
  const outline = readOutline(text, blocks);
  const references = readReferences(blocks);
  const named = frontMatter.string('title');
  const heading = outline.title;
  const title = heading ? { ...heading.content, value: plainAt(text, heading.content) } : named;
  const timeline = readTimeline(text, outline, {
    title: title?.value ?? '',
    frontMatter,
    path,
    references,
  });
  return {
    text,
    title,
    titleHeading: heading ? { from: heading.from, to: heading.to } : null,
    frontMatter,
    meta: readMeta(frontMatter),
    body,
    blocks,
    outline,
    impact: readImpact(text, outline),
    timeline,
    times: readTimes(timeline, frontMatter),
    factors: readFactors(text, outline),
    lessons: readLessons(text, outline),
    actions: readActions(text, outline, references),
    wider: readWider(text, outline),
    questions: readQuestions(text, outline),
    glossary: readGlossary(text, outline),
    review: readReview(text, outline, 'review'),
    followUp: readReview(text, outline, 'followup'),
    external: readExternal(text, outline),
    amendments: itemsIn(text, blocksOf(outline, 'amendments')),
  };
}
