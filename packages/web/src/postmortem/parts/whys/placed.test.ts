import { isRefusal, parse, takeStep } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { moveStep } from '../moving.js';
import { lineAt, placeAfterMove, rewordStep } from './placed.js';

const text = `# T

## Contributing factors

### F1 A

1. Why b, as [the log](b.md) says?
   - c
     1. Why d?
        - e
   - f \`g\`
1. Why h?
   - i
`;
const { model } = parse(text);

describe('a line of the whys', () => {
  test('has its words as they are written, without those below it', () => {
    expect(lineAt(model, 'why', 0)?.words).toBe('Why b, as [the log](b.md) says?');
    expect(lineAt(model, 'answer', 0)?.words).toBe('c');
    expect(lineAt(model, 'answer', 2)?.words).toBe('f `g`');
    expect(lineAt(model, 'why', 9)).toBeNull();
  });

  test('knows what goes with it', () => {
    const found = (kind: 'why' | 'answer', index: number) => {
      const line = lineAt(model, kind, index);
      return [line?.questions, line?.answers];
    };
    expect(found('why', 0)).toEqual([1, 2]);
    expect(found('answer', 0)).toEqual([1, 0]);
    expect(found('why', 2)).toEqual([0, 1]);
  });

  test.each([
    ['why', 0, 1, 'Why b, as the log says?'],
    ['why', 2, -1, 'Why h?'],
    ['answer', 0, 1, 'c'],
    ['answer', 2, -1, 'f g'],
  ] as const)('%s %i, moved by %i, is found again', (kind, index, by, words) => {
    const line = lineAt(model, kind, index);
    const step = line && moveStep(kind, line.list, line.at, by);
    const done = step ? takeStep(parse(text), step) : null;
    if (!line || !done || isRefusal(done)) throw new Error('It moves.');
    const after = lineAt(done.parsed.model, kind, placeAfterMove(model, line, index, by));
    expect(after?.words.replace(/[`]|\[|\]\(.*?\)/g, '')).toBe(words);
  });

  test('takes other words', () => {
    const line = lineAt(model, 'answer', 2);
    const done = line && takeStep(parse(text), rewordStep(line, 'f *k*'));
    expect(done && !isRefusal(done) && done.parsed.text).toBe(text.replace('f `g`', 'f *k*'));
  });
});
