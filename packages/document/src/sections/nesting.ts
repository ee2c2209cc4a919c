import type { SectionKind } from './kinds.js';

function kinds(...each: readonly SectionKind[]): ReadonlySet<SectionKind> {
  return new Set(each);
}

/** Parts whose own items and labels mean something in them; only a clear name of another part ends them. */
export const structured = kinds(
  'timeline',
  'factors',
  'actions',
  'wider',
  'review',
  'followup',
  'glossary',
  'amendments',
  'external',
  'questions',
);

/** Names that make a list item or a bare line a part of the document wherever it stands. */
export const strong = kinds(
  'summary',
  'impact',
  'timeline',
  'factors',
  'actions',
  'lessons',
  'well',
  'wrong',
  'lucky',
);

const always = [
  'actions',
  'factors',
  'timeline',
  'lessons',
  'well',
  'wrong',
  'lucky',
  'questions',
  'glossary',
] as const;

/** What may stand as a part of its own under a structured part; under the others, nothing. */
const independent: Readonly<Partial<Record<SectionKind, ReadonlySet<SectionKind>>>> = {
  timeline: kinds(...always, 'impact'),
  factors: kinds(...always, 'impact'),
  actions: kinds(...always),
};

/** What a part is for, told from its own name and from the part that holds it. */
export function kindUnder(own: SectionKind | null, within: SectionKind | null): SectionKind | null {
  if (within === null || within === 'other') return own;
  if (own === null) return within;
  if (structured.has(within)) return independent[within]?.has(own) ? own : within;
  return own;
}
