import { describe, expect, it } from 'vitest';
import { toJson } from '../json.js';
import { parse } from '../parse.js';

const read = (text: string) => toJson(parse(text).model, { id: null, path: null });
const parts = (text: string): string[] => read(text).sections.map(({ kind, line }) => `${kind}:${line}`);

describe('the title', () => {
  it.each([
    ['# Payments down\n\n## Summary\n', 'Payments down', 1],
    ['Payments down\n===\n', 'Payments down', 1],
    ['---\ntitle: Other\n---\n# Payments *down*\n', 'Payments down', 4],
    ['---\ntitle: Only here\n---\nText\n\n## Summary\n', 'Only here', null],
    ['## Summary\n\ntext\n', null, null],
    ['# Postmortem\n\n## Payments down\n', 'Payments down', 3],
    ['# Incident Report\n\n## Summary\n', null, null],
    ['# Summary of the event of 3 May\n', 'Summary of the event of 3 May', 1],
    ['Intro.\n\n## Root cause of the outage\n', null, null],
    ['', null, null],
  ])('%j', (text, title, line) => {
    const json = read(text);
    expect([json.title, json.titleLine]).toEqual([title, line]);
  });
});

describe('parts', () => {
  it('stand under headings of any level', () => {
    expect(parts('# T\n### Summary\n#### Impact\n## **Timeline**\n')).toEqual([
      'summary:2',
      'impact:3',
      'timeline:4',
    ]);
  });

  it('stand behind bold labels, alone or with words', () => {
    expect(parts('# T\n\n**Summary**\n\nText.\n\n**Impact:** many.\n\n__Root cause__: a bug.\n')).toEqual([
      'summary:3',
      'impact:7',
      'factors:9',
    ]);
  });

  it('stand behind labels on lines of one paragraph', () => {
    const text =
      '# T\n**Status**: done\n**Summary**: short\n**Impact**: none\nand more\n**Trigger**: deploy\n';
    expect(parts(text)).toEqual(['summary:3', 'impact:4', 'background:6']);
    expect(read(text).impact[0]?.what).toBe('none and more');
  });

  it('stand in bullets with a label, and reach over what follows them', () => {
    const text =
      '# T\n\n- **Impact**: slow\n- **Time to repair**: 8m\n- **Review actions**:\n  - Fix it\n\nAlso done.\n';
    expect(parts(text)).toEqual(['impact:3', 'other:4', 'actions:5']);
    expect(read(text).actions.map(({ text: words }) => words)).toEqual(['Fix it']);
  });

  it('inherit the purpose of the part above them', () => {
    expect(parts('## Action items\n### Checkout\n- Do a\n### What went wrong\n- b\n')).toEqual([
      'actions:1',
      'actions:2',
      'wrong:4',
    ]);
    expect(parts('## External message\n### Summary\n### What happened\n')).toEqual([
      'external:1',
      'external:2',
      'external:3',
    ]);
  });

  it('count several purposes of one label', () => {
    expect(parts('- **Context/Resolution/Review actions**: see elsewhere\n')).toEqual([
      'actions:1',
      'background:1',
      'response:1',
    ]);
  });

  it('leave headings that are times or factors to the timeline and the factors', () => {
    expect(parts('## Timeline\n### 10:45\nA\n## Contributing factors\n### F1 A\n### F2 B\n')).toEqual([
      'timeline:1',
      'factors:4',
    ]);
  });

  it('tell the follow-up meeting from follow-up actions', () => {
    expect(parts('## Follow-up\n\n- Held: 2026-12-15\n')).toEqual(['followup:1']);
    expect(parts('## Follow-up\n\n- Look again: 2026-12-15\n')).toEqual(['followup:1']);
    expect(parts('## Follow-up\n\n- Fix the pool\n')).toEqual(['actions:1']);
  });
});
