import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { attach } from './attach.js';
import { quote } from './quote.js';
import { readThreads } from './threads.js';

const text =
  '# Payments declined\n\nCards were declined for 84 minutes.\n\nThe driver retries without jitter.\n';
const ulid = (number: number): string => `01JC${String(number).padStart(22, '0')}`;
const common = { format: 1, at: '2026-11-06T14:00:00Z', by: { name: 'Dana Reyes' } };

function opened(number: number, words: string | null): { name: string; text: string } {
  const from = words === null ? 0 : text.indexOf(words);
  const anchor = words === null ? {} : { anchor: quote(text, { from, to: from + words.length }) };
  const event = { ...common, id: ulid(number), type: 'opened', ...anchor, words: 'Why?' };
  return { name: `${ulid(number)}.json`, text: JSON.stringify(event) };
}

describe('threads in a document', () => {
  const { threads } = readThreads([
    opened(1, 'without jitter'),
    opened(2, 'for 84 minutes'),
    opened(3, null),
    opened(4, 'Cards were declined'),
    {
      name: 'reply.json',
      text: JSON.stringify({ ...common, id: ulid(9), type: 'replied', thread: ulid(5), words: 'Yes.' }),
    },
  ]);
  const places = (now: string): string[] =>
    attach(threads, parse(now).model).map(({ thread, place }) => {
      const words = typeof place === 'string' ? place : now.slice(place.from, place.to);
      return `${Number(thread.id.slice(4))} ${words}`;
    });

  it('come in its order, those about the whole first, those without a place last', () => {
    expect(places(text)).toEqual([
      '3 whole',
      '4 Cards were declined',
      '2 for 84 minutes',
      '1 without jitter',
      '5 detached',
    ]);
  });

  it('are kept when their words are gone', () => {
    expect(places('# Payments declined\n\nThe driver retries without jitter.\n')).toEqual([
      '3 whole',
      '1 without jitter',
      '2 detached',
      '4 detached',
      '5 detached',
    ]);
    expect(places('')).toHaveLength(5);
  });
});
