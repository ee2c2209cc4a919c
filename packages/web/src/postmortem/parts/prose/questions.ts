import type { SectionKind } from '@debrief/document';

/** What a part asks of whoever writes it, where the text has no question of its own. */
const asked: Readonly<Partial<Record<SectionKind, string>>> = {
  summary:
    'For a colleague from another team, in three or four sentences: what did people notice, how many, for how long, and what ended it?',
  background:
    'What does a reader from another team need to know first: what is this part for, and how does it work on a usual day?',
  detection: 'Who noticed first, and what did they see? What could have told us sooner?',
  response: 'What was tried, and what did it change? What helped, and what was in the way?',
  health: 'How was the service before: load, errors, alarms, work that waits?',
  evidence: 'Which logs, graphs and messages show what happened? Where can a reader find them?',
};

/** The question of a part; for one with a name of its own, a plain one. */
export function questionOf(kind: SectionKind, guidance: string | null): string {
  return guidance ?? asked[kind] ?? 'What belongs here, in a few sentences?';
}
