import { exercises, families, familyOf } from '@debrief/language';
import { describe, expect, test } from 'vitest';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import type { Ask } from '../terminal/ask.js';
import { debrief } from '../testing/io.js';

/** Somebody who answers what is in the list, and then has had enough. */
function person(answers: string[], more: boolean[] = []): Ask {
  return {
    text: async () => {
      const answer = answers.shift();
      if (answer === undefined) throw new Stop(exits.refused, 'Nothing was done.');
      return await Promise.resolve(answer);
    },
    confirm: async () => await Promise.resolve(more.shift() ?? false),
    choose: () => Promise.reject(new Error('not asked')),
    several: () => Promise.reject(new Error('not asked')),
  };
}

const [exercise] = exercises;
if (!exercise) throw new Error('no exercise');
const rule = exercise.rule;
const own = exercises.filter((each) => each.rule === rule);

test('There are at least forty exercises, and some in every family', () => {
  expect(exercises.length).toBeGreaterThanOrEqual(40);
  expect(new Set(exercises.map((each) => familyOf(each.rule)))).toEqual(new Set(Object.keys(families)));
});

describe('A rewrite', () => {
  test('that is good is told so, and another good one is shown', async () => {
    const { exit, out } = await debrief(['practice', rule], {
      ask: person(own.map(({ good }) => good).slice(0, 1)),
    });
    expect(exit).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain('Nothing to raise.');
    expect(own.some(({ good }) => out.replace(/\s+/g, ' ').includes(good))).toBe(true);
  });

  test('that is as it was gets the question, and may be tried again', async () => {
    const { exit, out } = await debrief(['practice', rule], { ask: person([own[0]?.text ?? '', '']) });
    expect(exit).toBe(0);
    expect(out).toContain('→ ');
    expect(out).not.toContain('Until next time.');
  });

  test('is answered in ASCII where the terminal knows nothing else', async () => {
    const { out } = await debrief(['practice', rule], {
      ask: person([own[0]?.text ?? '', '']),
      env: { LC_ALL: 'C' },
    });
    expect(out).toContain('-> ');
    expect(out).not.toContain('→');
  });

  test('may be left out, and the good one is shown', async () => {
    const { exit, out } = await debrief(['practice'], { ask: person(['']) });
    expect(exit).toBe(0);
    expect(exercises.some(({ good }) => out.replace(/\s+/g, ' ').includes(good))).toBe(true);
  });
});

test('Who goes in the middle is wished well', async () => {
  const { exit, out } = await debrief(['practice'], { ask: person([]) });
  expect(exit).toBe(0);
  expect(out).toContain('Until next time.');
});

test('All exercises may be gone through', async () => {
  const { out } = await debrief(['practice', rule], {
    ask: person(
      own.map(() => ''),
      own.map(() => true),
    ),
  });
  expect(out).toContain('That was the last one.');
});

test('Without a terminal, its sentences are data', async () => {
  const { exit, err } = await debrief(['practice']);
  expect(exit).toBe(2);
  expect(err).toContain('debrief practice --json');
  const { out } = await debrief(['practice', '--json']);
  expect(JSON.parse(out)).toHaveLength(exercises.length);
});

test('A family that there is not', async () => {
  const { exit, err } = await debrief(['practice', 'hindsite']);
  expect(exit).toBe(6);
  expect(err).toContain('There is no exercise about hindsite.');
});
