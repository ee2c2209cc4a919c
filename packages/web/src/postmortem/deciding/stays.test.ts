import { parse } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { amendedSince, answerStays, stepStays } from './stays.js';

const says = (status: string, agreed: string, amendment = '') =>
  parse(
    `---\nstatus: ${status}\n---\n\n# Cards\n\n## Review\n\n- Agreed: ${agreed}\n${amendment && `\n## Amendments\n\n- ${amendment}\n`}`,
  );
const amendment = '2026-12-16 Dana Reyes: two more';

describe('What others have built on stays', () => {
  test.each([
    [
      'a step that others answered to',
      stepStays('in-review'),
      says('in-review', 'Mei Chen, Ivo Marek'),
      'answered',
    ],
    [
      'a step behind which there was another',
      stepStays('in-review'),
      says('final', 'Mei Chen'),
      'final by now',
    ],
    ['an answer with which it became final', answerStays, says('final', 'Mei Chen'), 'became final'],
  ])('%s', (_, stays, now, words) => {
    expect(stays(says('in-review', 'Mei Chen'), now)).toContain(words);
  });

  test.each([stepStays('final'), answerStays, amendedSince])('what was amended since', (stays) => {
    expect(stays(says('final', 'Mei Chen'), says('final', 'Mei Chen', amendment))).toContain('Amendments');
    expect(stays(says('final', 'Mei Chen', amendment), says('final', 'Mei Chen', amendment))).toBeNull();
  });
});

test('Nothing else keeps a step or an answer from being taken back', () => {
  for (const stays of [stepStays('in-review'), answerStays, amendedSince]) {
    const then = says('in-review', 'Mei Chen');
    expect(stays(then, then)).toBeNull();
  }
});
