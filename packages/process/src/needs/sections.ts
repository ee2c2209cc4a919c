import type { Model, Range, Section, SectionKind } from '@debrief/document';
import { isSaid } from './said.js';

/** How we call the parts where we write them. */
export const partNames: Readonly<Partial<Record<SectionKind, string>>> = {
  summary: 'Summary',
  impact: 'Impact',
  background: 'Background',
  detection: 'Detection',
  response: 'Response',
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
  evidence: 'Evidence',
  review: 'Review',
  followup: 'Follow-up',
  external: 'External message',
  amendments: 'Amendments',
};

/** Whether a document says something in a part of this kind. */
export function hasPart(model: Model, kind: SectionKind): boolean {
  return model.outline.all.some(
    (section) => (section.kind === kind || section.also.includes(kind)) && !isEmptyPart(section, model),
  );
}

/** The parts that say nothing yet, in the order of the document; of one that is empty as a whole, not its own parts. */
export function emptyParts(model: Model): readonly Section[] {
  return emptyAmong(model.outline.sections, model);
}

function emptyAmong(sections: readonly Section[], model: Model): Section[] {
  return sections.flatMap((section) =>
    isEmptyPart(section, model) ? [section] : emptyAmong(section.sections, model),
  );
}

function isEmptyPart(section: Section, model: Model): boolean {
  const within = (things: readonly Range[]): boolean =>
    things.some(({ from }) => section.from <= from && from < section.to);
  switch (section.kind) {
    case 'timeline':
      return !within(model.timeline);
    case 'factors':
      return !within(model.factors);
    case 'actions':
      return !within(model.actions) && !within(model.reasons);
    case 'wider':
      return !within(model.wider.filter(({ answer }) => isSaid(answer)));
    default:
      return (
        !section.blocks.some((block) => says(block, model.text)) &&
        section.sections.every((each) => isEmptyPart(each, model))
      );
  }
}

/** True for what has words of its own: no comment, no head of a table without rows, no dots that wait for words. */
function says(block: Section['blocks'][number], text: string): boolean {
  const from = block.type === 'table' ? block.rows[0]?.from : block.from;
  if (from === undefined) return false;
  return text
    .slice(from, block.to)
    .replace(/<!--.*?(?:-->|$)/gs, '')
    .split('\n')
    .some((line) => (block.type === 'table' ? line.split('|') : [line]).some(isSaid));
}

/** The words of the parts of a kind, without comments and without the stretches that are named. */
export function wordsOf({ outline, text }: Model, kind: SectionKind, without: readonly Range[] = []): string {
  return outline.all
    .filter((section) => section.kind === kind)
    .map((section) => {
      const inside = without.filter(({ from }) => section.from <= from && from < section.to);
      return [section.from, ...inside.map(({ to }) => to)]
        .map((start, index) => text.slice(start, inside[index]?.from ?? section.to))
        .join('\n');
    })
    .join('\n')
    .replace(/<!--.*?(?:-->|$)/gs, ' ');
}
