import { isRefusal, type Parsed, parse, takeStep } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { deeperSpot, lineStep, outerSpot, type Spot, trailTo } from './spot.js';

const start = parse('# T\n\n## Contributing factors\n\n### F1 A\n\n### F2 B\n');
const first: Spot = { kind: 'why', factor: 0, label: 'Why then' };

/** The text with a line more, and the place where one goes on. */
function written(parsed: Parsed, spot: Spot, words: string): readonly [Parsed, Spot] {
  const step = lineStep(parsed.model, spot, words);
  const done = step ? takeStep(parsed, step) : null;
  if (!done || isRefusal(done)) throw new Error(`${words} is not written`);
  const next = deeperSpot(done.parsed.model, spot);
  if (!next) throw new Error(`Nothing follows ${words}`);
  return [done.parsed, next];
}

function chained(parsed: Parsed, from: Spot, ...lines: readonly string[]): readonly [Parsed, Spot] {
  return lines.reduce<readonly [Parsed, Spot]>(
    ([now, spot], line) => written(now, spot, line),
    [parsed, from],
  );
}

/** The whys of the text as an outline. */
function outline({ text }: Parsed): string {
  return text.slice(text.indexOf('### F1')).trim();
}

describe('a line of the whys', () => {
  test('after another goes from question to answer to the next why', () => {
    const [parsed, spot] = chained(start, first, 'Why a?', 'b', 'Why b?', 'c');
    expect(outline(parsed)).toBe(
      '### F1 A\n\n**Why then**\n\n1. Why a?\n   - b\n     1. Why b?\n        - c\n\n### F2 B',
    );
    expect(spot).toEqual({ kind: 'why', answer: 1 });
  });

  test('branches one level further out', () => {
    const [parsed, spot] = chained(start, first, 'Why a?', 'b');
    const out = outerSpot(parsed.model, spot);
    expect(out).toEqual({ kind: 'answer', why: 0 });
    const [more] = out ? written(parsed, out, 'd') : [];
    expect(more && outline(more)).toContain('1. Why a?\n   - b\n   - d');
    const furthest = out && outerSpot(parsed.model, out);
    expect(furthest).toEqual({ kind: 'why', factor: 0, label: 'Why then' });
    expect(furthest && outerSpot(parsed.model, furthest)).toBeNull();
  });

  test('goes deeper again to where it was', () => {
    const [{ model }, spot] = chained(start, first, 'Why a?', 'b');
    const out = outerSpot(model, spot);
    expect(out && deeperSpot(model, out)).toEqual(spot);
  });

  test('has no deeper place in a chain without whys, and none where its own has gone', () => {
    expect(deeperSpot(start.model, first)).toBeNull();
    expect(lineStep(start.model, { kind: 'why', answer: 4 }, 'x')).toBeNull();
    expect(lineStep(start.model, { kind: 'answer', why: 4 }, 'x')).toBeNull();
    expect(trailTo(start.model, { kind: 'answer', why: 4 })).toBeNull();
  });

  test('of ten levels stays in its chain', () => {
    const lines = Array.from({ length: 10 }, (_, at) => [`Why ${at}?`, `answer ${at}`]).flat();
    const [{ model }, spot] = chained(start, first, ...lines);
    const trail = trailTo(model, spot);
    expect(trail?.label).toBe('Why then');
    expect(trail?.lines.map(({ words }) => words)).toEqual(lines);
  });

  test('among eight answers goes below the last', () => {
    const [asked, spot] = chained(start, first, 'Why a?');
    let parsed = asked;
    for (let at = 0; at < 8; at++) [parsed] = written(parsed, spot, `answer ${at}`);
    expect(parsed.model.factors[0]?.chains[0]?.whys[0]?.answers).toHaveLength(8);
    expect(deeperSpot(parsed.model, spot)).toEqual({ kind: 'why', answer: 7 });
  });
});
