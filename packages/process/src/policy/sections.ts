import type { SectionKind } from '@debrief/document';

/**
 * Parts that a policy can require. Written out, so that reading a policy loads no parser of Markdown; a test holds it
 * against the kinds that there are.
 */
export const sections = [
  'summary',
  'impact',
  'background',
  'detection',
  'response',
  'timeline',
  'factors',
  'health',
  'lessons',
  'well',
  'wrong',
  'lucky',
  'actions',
  'wider',
  'questions',
  'glossary',
  'evidence',
  'external',
  'review',
  'followup',
  'amendments',
] as const satisfies readonly Exclude<SectionKind, 'other'>[];
