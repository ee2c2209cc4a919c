import { describe, expect, it } from 'vitest';
import { remember } from './remember.js';

describe('a function that remembers', () => {
  const counting = (most?: number): { readonly ask: (words: string) => string; readonly asked: string[] } => {
    const asked: string[] = [];
    const answer = (words: string): string => {
      asked.push(words);
      return words.toUpperCase();
    };
    return { ask: remember(answer, most), asked };
  };

  it('answers once', () => {
    const { ask, asked } = counting();
    expect([ask('a'), ask('b'), ask('a')]).toEqual(['A', 'B', 'A']);
    expect(asked).toEqual(['a', 'b']);
  });

  it('keeps what is asked for all the time, though more is asked for than it keeps', () => {
    const { ask, asked } = counting(10);
    for (let count = 0; count < 100; count++) {
      expect(ask('again')).toBe('AGAIN');
      expect(ask(`once ${count}`)).toBe(`ONCE ${count}`);
    }
    expect(asked.filter((words) => words === 'again')).toEqual(['again']);
  });

  it('forgets what is asked for no more', () => {
    const { ask, asked } = counting(10);
    ask('early');
    for (let count = 0; count < 30; count++) ask(`${count}`);
    ask('early');
    expect(asked.filter((words) => words === 'early')).toHaveLength(2);
  });

  it('forgets sooner what takes much room, and does not keep what is longer than any line', () => {
    const { ask, asked } = counting();
    const long = (count: number): string => `${count} `.repeat(1000);
    ask('early');
    for (let count = 0; count < 1500; count++) ask(long(count));
    ask('early');
    expect(asked.filter((words) => words === 'early')).toHaveLength(2);
    const whole = 'a whole text '.repeat(10_000);
    expect(ask(whole)).toBe(ask(whole));
    expect(asked.filter((words) => words === whole)).toHaveLength(2);
  });

  it('takes any letters for what they are', () => {
    const { ask } = counting();
    for (const words of ['', ' ', '\ud800', 'e\u0301', ' lead', '\u0000'.repeat(20)])
      expect(ask(words)).toBe(words.toUpperCase());
  });
});
