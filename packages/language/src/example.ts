import { parse } from '@debrief/document';
import { check } from './check.js';
import type { Place, Role } from './place.js';
import type { Example, Rule } from './rule.js';

/** How the part of a document is called that an example stands in. */
const headings: Partial<Record<Place, string>> = {
  summary: 'Summary',
  impact: 'Impact',
  background: 'Background',
  detection: 'Detection',
  response: 'Resolution',
  timeline: 'Timeline',
  factors: 'Contributing factors',
  health: 'Service health',
  lessons: 'Lessons learned',
  well: 'What went well',
  wrong: 'What went wrong',
  lucky: 'Where we got lucky',
  actions: 'Action items',
  wider: 'Looking wider',
  questions: 'Open questions',
  glossary: 'Glossary',
  external: 'External message',
  review: 'Review',
};

/** The sentence of an example, and the whole document that it stands in. */
export function documentOf(example: Example): { readonly text: string; readonly document: string } {
  if (typeof example === 'string') return inPlace(example, 'summary');
  if ('document' in example) return { text: example.document, document: example.document };
  return inPlace(example.text, example.in, example.role);
}

/** A document in which a text stands in a part, as people would write it there. */
export function inPlace(text: string, place: Place, role?: Role): { text: string; document: string } {
  if (place === 'title') return { text, document: `# ${text}\n` };
  const heading = headings[place] ?? 'Notes';
  const written =
    role === 'heading'
      ? `### ${text}`
      : role === 'cell'
        ? `| What | Note |\n| --- | --- |\n| ${text} | |`
        : role === 'why'
          ? `### F1 The queue filled\n\n**Why it happened**\n\n1. ${text}`
          : place === 'timeline'
            ? `- 2026-11-03 10:41 UTC ${text}`
            : place === 'actions'
              ? `- [ ] ${text}`
              : place === 'factors' || role === 'item'
                ? `- ${text}`
                : text;
  return { text, document: `# Orders delayed\n\n## ${heading}\n\n${written}\n` };
}

/** What a rule says of the words in its first example: “should have been” holds the day against … */
export function saidBy(rule: Rule): string {
  const [first] = rule.flags;
  const findings = first === undefined ? [] : check(parse(documentOf(first).document).model);
  return findings.find((finding) => finding.rule === rule.name)?.message ?? rule.says;
}
