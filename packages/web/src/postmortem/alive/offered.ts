import type { SectionKind } from '@debrief/document';

/** A part that can be put into a document, with what people call it. */
interface Offered {
  readonly kind: Exclude<SectionKind, 'other'>;
  readonly name: string;
}

/** In the order in which they stand. */
export const offeredParts: readonly Offered[] = [
  { kind: 'summary', name: 'Summary' },
  { kind: 'impact', name: 'Impact' },
  { kind: 'background', name: 'Background' },
  { kind: 'detection', name: 'Detection' },
  { kind: 'response', name: 'Response' },
  { kind: 'timeline', name: 'Timeline' },
  { kind: 'factors', name: 'Contributing factors' },
  { kind: 'lessons', name: 'Lessons' },
  { kind: 'actions', name: 'Action items' },
  { kind: 'wider', name: 'Looking wider' },
  { kind: 'questions', name: 'Open questions' },
  { kind: 'glossary', name: 'Glossary' },
  { kind: 'external', name: 'Message to customers' },
  { kind: 'review', name: 'Review' },
  { kind: 'followup', name: 'Follow-up' },
];
