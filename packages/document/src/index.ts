export { type Replaced, replacedLines } from './compare/replaced.js';
export type { Anchor } from './discussion/anchor.js';
export { findAnchor } from './discussion/anchor.js';
export { type AttachedThread, attach } from './discussion/attach.js';
export {
  type Author,
  type DiscussionEvent,
  type DiscussionProblem,
  isProblem,
  mentions,
  readEvent,
  writeEvent,
} from './discussion/event.js';
export {
  type FoundPlace,
  type Hints,
  sectionsOf,
  type TitledSection,
  titleAt,
} from './discussion/hints.js';
export { moveAnchor, quote } from './discussion/quote.js';
export { accept, type SuggestedEdit, suggest } from './discussion/suggestion.js';
export {
  type Discussion,
  type DiscussionFile,
  readThreads,
  type Thread,
  wordsOf,
} from './discussion/threads.js';
export { type PlacedAnswer, type PlacedWhy, whysAndAnswers } from './factors/chains.js';
export type { Finding, Fix, Severity } from './finding.js';
export { FrontMatter, type FrontMatterKey, type FrontMatterValue } from './frontmatter/frontmatter.js';
export { chosenStyle, yamlScalar } from './frontmatter/scalar.js';
export { type PostmortemJson, toJson, type WhyJson } from './json.js';
export { Lines } from './lines.js';
export type {
  Block,
  Heading,
  List,
  ListItem,
  Opaque,
  Paragraph,
  Quote,
  Reference,
  Table,
  TableRow,
} from './markdown/blocks.js';
export { grammar } from './markdown/grammar.js';
export { plain } from './markdown/plain.js';
export { type Targets, targetsIn } from './markdown/targets.js';
export { type Choice, type Conflict, type Merged, merge, resolve, withMarkers } from './merge/merge.js';
export type * from './model.js';
export { type ApplyOptions, apply, type Done } from './operations/apply.js';
export { mapOperation } from './operations/map.js';
export type * from './operations/operation.js';
export { isRefusal, type Reason, type Refusal } from './operations/outcome.js';
export { invert, mapPosition, mapRange, rebase } from './operations/position.js';
export { readOperation } from './operations/read.js';
export { sourceOf } from './operations/source.js';
export { lineEdits, mapSteps, readStep, type Step, type TextEdit, takeStep } from './operations/steps.js';
export { type Parsed, type ParseOptions, parse } from './parse.js';
export { idOfPath, isPostmortem } from './path.js';
export { applyEdits, difference, type Edit, type Range, type Said } from './range.js';
export { namesOfPeople, type Person, peopleIn } from './redaction/people.js';
export { type Redaction, type RedactOptions, redact } from './redaction/redact.js';
export { rememberNothing } from './remember.js';
export { type BodyHeading, type RenderedBody, renderBody } from './render/body.js';
export type { Resolve, Use } from './render/links.js';
export type { RenderedHeading } from './render/page.js';
export { type RenderedPage, type RenderOptions, render, renderPage } from './render/render.js';
export { firstIndex } from './search.js';
export { type SectionKind, sectionKinds } from './sections/kinds.js';
export { kindOf } from './sections/names.js';
export { type ReasonName, reasonNames, type StatedReason } from './sections/reasons.js';
export type { Outline, Section } from './sections/sections.js';
export { addDays, type Day, formatDay, resolveDay } from './time/dates.js';
export { isAhead, type MomentClock, readMoment, type SaidMoment } from './time/moment.js';
export { readStamp, type Stamp, type StampParts } from './time/stamp.js';
export { convert, type Local, localOf, plainStamp, type When } from './time/when.js';
export { zoneIn } from './time/zones.js';
export { type Durations, durations } from './timeline/durations.js';
export { type Moment, momentOf, moments } from './timeline/moments.js';
