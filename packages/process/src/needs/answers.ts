import type { Field, Review } from '@debrief/document';
import { addDays } from '../day.js';
import type { About } from '../need.js';
import { isAmong, samePerson } from '../who.js';
import { isSaid } from './said.js';
import { reviewDay } from './times.js';

/** What tells for whom a review waits. */
export interface Answering extends Pick<About, 'policy' | 'today'> {
  readonly model: { readonly review: Meeting | null };
}

type Meeting = Pick<Review, 'held' | 'facilitator' | 'present' | 'agreed' | 'dissent'> & {
  readonly fields: readonly Pick<Field, 'name' | 'value'>[];
};

/** Who is named as present, the facilitator aside, who decides nothing. */
export function present({ model: { review }, policy }: Omit<Answering, 'today'>): readonly string[] {
  const facilitator = review?.facilitator;
  return (review?.present ?? []).filter((name) => !facilitator || !samePerson(name, facilitator, policy));
}

/** Those present who have neither agreed nor dissented, and were not recorded as absent after the days of the policy. */
export function waitedFor(about: Answering): readonly string[] {
  const { model, policy } = about;
  const { review } = model;
  const absent = isTooLate(about) ? absentOf(about) : [];
  return present(about).filter(
    (name) =>
      !isAmong(name, review?.agreed ?? [], policy) &&
      !review?.dissent.some((words) => dissents(name, words, policy)) &&
      !isAmong(name, absent, policy),
  );
}

/** True once the days to agree are over. */
export function isTooLate({ model, policy, today }: Answering): boolean {
  const held = reviewDay(model);
  return held !== null && today > addDays(held, policy.clocks.agree);
}

/** Who is recorded as not having answered: `Absent: Lea Brandt`. */
export function absentOf({ model: { review } }: Pick<Answering, 'model'>): readonly string[] {
  const said = review?.fields.filter(({ name }) => /^absent$/i.test(name)) ?? [];
  return said
    .flatMap(({ value }) => value.split(/,|;|\band\b/))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** `Lea Brandt — the backlog is a factor of its own` is the dissent of Lea Brandt; a name alone keeps no words. */
function dissents(name: string, line: string, policy: About['policy']): boolean {
  const { name: who, words } = dissentOf(line);
  return samePerson(name, who, policy) && isSaid(words);
}

/** A line of dissent as who has it, and in which words. */
export function dissentOf(line: string): { readonly name: string; readonly words: string } {
  const [, name = '', words = ''] = /^(.*?)(?:\s[–—-]\s|:)(.*)$/s.exec(line) ?? [];
  return { name: name.trim(), words: words.trim() };
}
