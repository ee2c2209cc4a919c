import type { Meeting, Model, Step } from '@debrief/document';

/** What a meeting records, as a form has it. */
export interface MeetingFacts {
  readonly held: string;
  readonly facilitator: string;
  readonly advocate: string;
  readonly challenge: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

/** The lines of a meeting in the order in which they stand. */
const lines = [
  ['held', 'Held'],
  ['facilitator', 'Facilitator'],
  ['advocate', "Devil's advocate"],
  ['challenge', 'Challenge'],
  ['present', 'Present'],
  ['absent', 'Absent'],
] as const satisfies readonly (readonly [keyof MeetingFacts, string])[];

/** What the document says of a meeting. */
export function meetingIn(model: Model, list: Meeting): MeetingFacts {
  const meeting = list === 'review' ? model.review : model.followUp;
  const field = (known: RegExp): string => meeting?.fields.find(({ name }) => known.test(name))?.value ?? '';
  return {
    held: meeting?.held ?? '',
    facilitator: meeting?.facilitator ?? '',
    advocate: field(/^devil[’']?s[ -]advocate$/i),
    challenge: field(/^challenges?\b/i),
    present: meeting?.present ?? [],
    absent: field(/^absent$/i)
      .split(/,|;|\band\b/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
}

/** The steps from what the document says to what somebody has put into the form; only what differs is touched. */
export function meetingSteps(list: Meeting, before: MeetingFacts, after: MeetingFacts): readonly Step[] {
  return lines.flatMap(([fact, name]): Step[] => {
    const [old, now] = [before[fact], after[fact]].map(tidy);
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ do: 'set-meeting', list, name, value: now === undefined || now.length === 0 ? null : now }];
  });
}

function tidy(value: string | readonly string[]): string | readonly string[] {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
}

/** A moment as a meeting writes it down: `2026-11-06 14:00 UTC`. */
export function momentOf(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
