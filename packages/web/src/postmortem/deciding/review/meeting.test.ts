import { isRefusal, parse, takeStep } from '@debrief/document';
import { expect, test } from 'vitest';
import { type MeetingFacts, meetingIn, meetingSteps, momentOf } from './meeting.js';

const text = `# Cards were declined

## Review

- Held: 2026-11-06 14:00 UTC
- Facilitator: Noor Haddad
- Devil’s advocate: Ivo Marek
- Challenge: would it have happened without the deploy?
- Present: Lea Brandt, Mei Chen
- Agreed: Mei Chen
- Absent: Sam Field and Bo Li
- Room: 4.12
`;

function changed(some: Partial<MeetingFacts>, given = text): string {
  const before = meetingIn(parse(given).model, 'review');
  return meetingSteps('review', before, { ...before, ...some }).reduce((parsed, step) => {
    const done = takeStep(parsed, step);
    if (isRefusal(done)) throw new Error(done.message);
    return done.parsed;
  }, parse(given)).text;
}

test('A form shows what the document says', () => {
  expect(meetingIn(parse(text).model, 'review')).toEqual({
    held: '2026-11-06 14:00 UTC',
    facilitator: 'Noor Haddad',
    advocate: 'Ivo Marek',
    challenge: 'would it have happened without the deploy?',
    present: ['Lea Brandt', 'Mei Chen'],
    absent: ['Sam Field', 'Bo Li'],
  });
});

test('What nobody has changed stays as it is written', () => {
  expect(changed({})).toBe(text);
  expect(changed({ held: ' 2026-11-06  14:00 UTC ' })).toBe(text);
});

test.each<readonly [Partial<MeetingFacts>, string, string]>([
  [{ facilitator: 'Ole Dahl' }, '- Facilitator: Noor Haddad', '- Facilitator: Ole Dahl'],
  [{ advocate: 'Ole Dahl' }, '- Devil’s advocate: Ivo Marek', '- Devil’s advocate: Ole Dahl'],
  [{ present: ['Mei Chen'] }, '- Present: Lea Brandt, Mei Chen', '- Present: Mei Chen'],
  [{ absent: [] }, '- Absent: Sam Field and Bo Li\n', ''],
  [{ challenge: '' }, '- Challenge: would it have happened without the deploy?\n', ''],
])('%j changes its own line', (some, from, to) => {
  expect(changed(some)).toBe(text.replace(from, to));
});

test('A review that has no part yet gets one', () => {
  const now = changed({ held: '2026-11-06', present: ['Lea Brandt'] }, '# Cards were declined\n');
  expect(now).toContain('## Review\n\n- Held: 2026-11-06\n- Present: Lea Brandt\n');
});

test('A moment is written in UTC', () => {
  expect(momentOf(new Date('2026-11-06T14:00:59.123Z'))).toBe('2026-11-06 14:00 UTC');
});
