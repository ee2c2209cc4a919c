import { describe, expect, it } from 'vitest';
import { toJson } from '../json.js';
import { parse } from '../parse.js';

const read = (text: string) => toJson(parse(text).model, { id: null, path: null }).factors;
const words = (text: string): string[] => read(text).map(({ text: said }) => said);

const level = '- Level: technical\n';

describe('a factor that has an id and no words yet', () => {
  it('is one all the same', () => {
    const { factors } = parse(`## Factors\n\n### F1\n\n${level}\n### F2 b\n\n${level}`).model;
    expect(factors.map(({ id, text }) => [id?.value, text])).toEqual([
      ['F1', ''],
      ['F2', 'b'],
    ]);
  });
});

describe('factors', () => {
  it('in the canonical form, with fields and chains of whys', () => {
    const text =
      '## Contributing factors\n\n### F1 Every client reconnects\n\n- Level: technical\n- Assumed: the driver spreads\n- Reinforced by: F2\n- Accepted: until March\n\n**Why it happened**\n\n1. Why at once?\n   - No jitter.\n     1. Why no jitter?\n        - It predates it.\n   - Old library.\n1. Why not?\n   - Because.\n\n**Why it was not caught**\n\n1. Why no test?\n   - Drills.\n\n### F2 Drills\n';
    const [f1, f2] = read(text);
    expect(f1).toMatchObject({
      line: 3,
      id: 'F1',
      text: 'Every client reconnects',
      level: 'technical',
      accepted: 'until March',

      fields: { Assumed: 'the driver spreads', 'Reinforced by': 'F2' },
    });
    expect(f1?.chains).toEqual([
      {
        label: 'Why it happened',
        whys: [
          {
            question: 'Why at once?',
            answers: [
              {
                text: 'No jitter.',
                whys: [{ question: 'Why no jitter?', answers: [{ text: 'It predates it.', whys: [] }] }],
              },
              { text: 'Old library.', whys: [] },
            ],
          },
          { question: 'Why not?', answers: [{ text: 'Because.', whys: [] }] },
        ],
      },
      {
        label: 'Why it was not caught',
        whys: [{ question: 'Why no test?', answers: [{ text: 'Drills.', whys: [] }] }],
      },
    ]);
    expect(f2).toMatchObject({ id: 'F2', text: 'Drills' });
  });

  it('as bullets and numbers, nested ones with their parent', () => {
    expect(words('## Root causes\n\n- High memory\n  - ~12 GB\n- Runtime crashed\n\n1. No lock\n')).toEqual([
      'High memory',
      'Runtime crashed',
      'No lock',
    ]);
  });

  it('as sub-headings, or as lists under sub-headings', () => {
    expect(words('## Causes\n\n### The pool was full\n\nText.\n\n### The alarm was off\n\nText.\n')).toEqual([
      'The pool was full',
      'The alarm was off',
    ]);
    expect(
      words('## Causes\n\n### Indexer\n\n- Too few replicas\n\n### Claims\n\n- Case sensitive\n'),
    ).toEqual(['Too few replicas', 'Case sensitive']);
  });

  it('behind a sentence that leads them in', () => {
    const text =
      '## Conclusion\n\nThis was caused by two factors:\n\n1. Local differs\n2. Staging is thin\n\nWe learned:\n\n- Much\n';
    expect(words(text)).toEqual(['Local differs', 'Staging is thin']);
    const { sections } = toJson(parse(text).model, { id: null, path: null });
    expect(sections.map(({ kind, line }) => `${kind}:${line}`)).toEqual(['lessons:1', 'factors:3']);
  });

  it('behind short whys', () => {
    expect(words("## Five Why's\n\n- Major outage\n- **Why?** Core failures\n- **Why?** High CPU\n")).toEqual(
      ['Core failures', 'High CPU'],
    );
  });

  it('but not prose, lessons or fixes', () => {
    expect(words('## Root cause\n\nA bug in the pool.\n\n## What went wrong\n\n- It was slow\n')).toEqual([]);
    expect(words('## Root causes\n\n- A bug\n- Banning the repository resolved the CPU issue.\n')).toEqual([
      'A bug',
    ]);
  });
});
