export type { Finding, Fix, Severity } from './finding.js';
export { FrontMatter, type FrontMatterKey, type FrontMatterValue } from './frontmatter/frontmatter.js';
export { type PostmortemJson, toJson } from './json.js';
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
export type * from './model.js';
export { type ApplyOptions, apply, type Done } from './operations/apply.js';
export { mapOperation } from './operations/map.js';
export type * from './operations/operation.js';
export { isRefusal, type Reason, type Refusal } from './operations/outcome.js';
export { invert, mapPosition, mapRange, rebase } from './operations/position.js';
export { type Parsed, type ParseOptions, parse } from './parse.js';
export { applyEdits, difference, type Edit, type Range, type Said } from './range.js';
export type { Resolve, Use } from './render/links.js';
export { type RenderOptions, render } from './render/render.js';
export { type SectionKind, sectionKinds } from './sections/kinds.js';
export { kindOf } from './sections/names.js';
export type { Outline, Section } from './sections/sections.js';
export { type Durations, durations } from './timeline/durations.js';
export { type Moment, momentOf, moments } from './timeline/moments.js';
