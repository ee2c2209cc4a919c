import type { Tree } from '@lezer/common';
import { readActions } from './actions/actions.js';
import { renewActions } from './actions/renewal.js';
import { type Previous, readBody } from './body.js';
import { readExternal } from './external/external.js';
import { readFactors } from './factors/factors.js';
import type { FrontMatter } from './frontmatter/frontmatter.js';
import { readMeta } from './frontmatter/meta.js';
import { readImpact } from './impact/impact.js';
import { plainAt } from './markdown/plain.js';
import type { Model } from './model.js';
import { renewed } from './moved.js';
import { readGlossary, readQuestions, readWider } from './questions/questions.js';
import type { Range } from './range.js';
import { readReview } from './review/review.js';
import { blocksOf, itemsIn, readLessons } from './sections/items.js';
import { readReasons } from './sections/reasons.js';
import type { Outline } from './sections/sections.js';
import { renewTimeline } from './timeline/renewal.js';
import { readTimeline, readTimes } from './timeline/timeline.js';

/** Reads everything that a document says. What a change does not reach is taken from the previous reading. */
export function readModel(
  text: string,
  path: string | null,
  frontMatter: FrontMatter,
  tree: Tree,
  previous: Previous | null,
): Model {
  const { blocks, outline, references, again } = readBody(text, frontMatter.to, tree, previous);
  const heading = outline.title;
  const title = heading
    ? { ...heading.content, value: plainAt(text, heading.content) }
    : frontMatter.string('title');
  const context = { title: title?.value ?? '', frontMatter, path, references };
  const timeline = again
    ? renewTimeline(text, outline, context, again)
    : readTimeline(text, outline, context);
  /** What a reader says that takes the top parts one by one. */
  const listed = <T extends Range>(
    list: (model: Model) => readonly T[],
    read: (text: string, outline: Outline, references: ReadonlyMap<string, string>) => T[],
  ): readonly T[] =>
    again
      ? renewed(list(again.model), again.place, read(text, again.fresh, references))
      : read(text, outline, references);
  return {
    text,
    title,
    titleHeading: heading ? { from: heading.from, to: heading.to } : null,
    frontMatter,
    meta: readMeta(frontMatter),
    body: { base: frontMatter.to, tree },
    blocks,
    outline,
    impact: listed(({ impact }) => impact, readImpact),
    timeline,
    times: readTimes(timeline, frontMatter),
    factors: listed(({ factors }) => factors, readFactors),
    lessons: readLessons(text, outline),
    actions:
      (again && renewActions(text, references, again)) ?? listed(({ actions }) => actions, readActions),
    wider: listed(({ wider }) => wider, readWider),
    questions: listed(({ questions }) => questions, readQuestions),
    glossary: readGlossary(text, outline),
    review: readReview(text, outline, 'review'),
    followUp: readReview(text, outline, 'followup'),
    external: readExternal(text, outline),
    amendments: itemsIn(text, blocksOf(outline, 'amendments')),
    reasons: readReasons(text, outline),
  };
}
