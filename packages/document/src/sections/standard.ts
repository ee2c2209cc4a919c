import type { SectionKind } from './kinds.js';

/** The parts in the order of the canonical form, each with the name that we write. */
const standard: readonly (readonly [Exclude<SectionKind, 'other'>, string])[] = [
  ['summary', 'Summary'],
  ['impact', 'Impact'],
  ['background', 'Background'],
  ['detection', 'Detection'],
  ['response', 'Response'],
  ['timeline', 'Timeline'],
  ['factors', 'Contributing factors'],
  ['health', 'Service health'],
  ['well', 'What went well'],
  ['wrong', 'What went wrong'],
  ['lucky', 'Where we got lucky'],
  ['lessons', 'Lessons learned'],
  ['actions', 'Action items'],
  ['wider', 'Looking wider'],
  ['questions', 'Open questions'],
  ['glossary', 'Glossary'],
  ['evidence', 'Evidence'],
  ['review', 'Review'],
  ['followup', 'Follow-up'],
  ['external', 'External message'],
  ['amendments', 'Amendments'],
];

/** The name that we give to a part. */
export function standardTitle(kind: SectionKind): string {
  return standard.find(([each]) => each === kind)?.[1] ?? 'Notes';
}

/** Where a part stands in the canonical order; -1 for parts that have no place in it. */
export function standardRank(kind: SectionKind): number {
  return standard.findIndex(([each]) => each === kind);
}
