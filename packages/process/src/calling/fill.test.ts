import { readFileSync } from 'node:fs';
import { parse, readMoment } from '@debrief/document';
import { describe, expect, it } from 'vitest';
import { type DraftFacts, filled } from './fill.js';

const began = (words: string) => {
  const read = readMoment(words, { now: new Date('2026-11-20T12:00:00Z'), today: '2026-11-20', zone: 'UTC' });
  return typeof read === 'string' ? null : read;
};
const facts: DraftFacts = {
  title: 'Card payments declined',
  systems: ['payments', 'ledger'],
  severity: 'sev1',
  triggers: ['user-facing'],
  began: began('2026-11-03 10:41 UTC'),
  owner: 'Dana Reyes',
  calledBy: 'Ines Okafor',
};
const nothing: DraftFacts = { ...facts, systems: [], severity: null, triggers: [], began: null, owner: null };
const fill = (template: string, changed: Partial<DraftFacts> = {}) => {
  const result = filled(template, { ...facts, ...changed });
  if (typeof result === 'string') throw new Error(result);
  return result;
};

describe.each(['standard', 'brief'])('Our %s template', (name) => {
  const template = readFileSync(
    new URL(`../../../cli/starter/templates/${name}.md`, import.meta.url),
    'utf8',
  );

  it('says nothing yet, and is read without findings', () => {
    const { model, findings } = parse(template);
    expect(findings).toEqual([]);
    const { timeline, factors, actions, impact, questions, glossary, amendments } = model;
    expect([timeline, factors, actions, impact, questions, glossary, amendments].flat()).toEqual([]);
    expect(model.outline.all.filter(({ kind }) => kind === 'other')).toEqual([]);
  });

  it('takes what is known, and keeps all else', () => {
    const { text, began: day, notes } = fill(template);
    const { model, findings } = parse(text);
    expect({ findings, notes, day }).toEqual({ findings: [], notes: [], day: '2026-11-03T10:41' });
    expect(text).toMatch(
      /^---\nformat: 1\nstatus: draft\nseverity: sev1\nsystems: \[payments, ledger\]\ntriggers: \[user-facing\]\ncalled-by: Ines Okafor\nowner: Dana Reyes\n---\n\n# Card payments declined\n\n<!--/,
    );
    expect(model.times.began?.at).toBe('2026-11-03T10:41:00Z');
    expect(text).toContain('\n-->\n\n### 2026-11-03\n\n- 10:41 **Began.**\n\n## Contributing factors\n');
    const rest = template.slice(template.indexOf('## Contributing'));
    expect(text.endsWith(rest)).toBe(true);
  });

  it('takes a title alone', () => {
    const { text } = filled(template, nothing) as { text: string };
    expect(text).toBe(
      template
        .replace('status: draft\n', 'status: draft\ncalled-by: Ines Okafor\n')
        .replace('# What happened, and to whom', '# Card payments declined'),
    );
  });

  it('gives the first factor, action and question the number 1', () => {
    expect(template).not.toMatch(/\b[FAQ]\d/);
  });
});

describe('The beginning', () => {
  const line = (words: string, template: string) =>
    /^- .*Began.*$/m.exec(fill(template, { began: began(words) }).text)?.[0];

  it('is told in the zone of the timeline where that is UTC', () => {
    const template = '# T\n\n## Timeline\n\nAll times are UTC.\n';
    const { text, began: day } = fill(template, { began: began('2026-11-01 00:30 CET') });
    expect(text).toContain('### 2026-10-31\n\n- 23:30 **Began.**');
    expect(day).toBe('2026-10-31T23:30');
  });

  it('keeps its own zone in a timeline of another one', () => {
    const template = '# T\n\n## Timeline\n\nAll times are CET.\n';
    expect(line('2026-11-03 10:41 EST', template)).toBe('- 2026-11-03 10:41 EST **Began.**');
    expect(line('2026-11-03 10:41+05:30', template)).toBe('- 2026-11-03 10:41+05:30 **Began.**');
    expect(line('2026-11-03 10:41 CET', template)).toBe('- 10:41 **Began.**');
  });

  it('says the zone once where the timeline has none', () => {
    const { text } = fill('# T\n\n## Timeline\n', { began: began('2026-11-03 10:41 CET') });
    expect(text).toContain('All times are CET.\n\n### 2026-11-03\n\n- 10:41 **Began.**');
  });

  it('is kept as uncertain where it was said so', () =>
    expect(line('~2026-11-03 10:41', '# T\n\n## Timeline\n\nAll times are UTC.\n')).toMatch(
      /^- 10:41 \*\*Began\.\*\* +\(uncertain\)$/,
    ));

  it('takes the row that a table is waiting with', () => {
    const { text } = fill('# T\n\n## Timeline\n\n| Time (UTC) | What |\n| --- | --- |\n');
    expect(text).toContain('| 2026-11-03 10:41 | **Began.** |');
  });
});

it('takes what else is known at the start', () => {
  const { text, notes } = fill('# T\n\n## Timeline\n\nAll times are UTC.\n', {
    ended: began('2026-11-03 12:05 CET'),
    fullOutage: false,
    detectedBy: 'alarm',
  });
  expect(notes).toEqual([]);
  expect(text).toContain('detected-by: alarm\nfull-outage: false\n');
  expect(text).toContain('- 10:41 **Began.**\n- 11:05 **Resolved.**\n');
});

describe('Templates of other kinds', () => {
  it('have a title that names no incident replaced', () =>
    expect(fill('# Postmortem template\n\nWords.\n', nothing).text).toBe(
      '---\nformat: 1\nstatus: draft\ncalled-by: Ines Okafor\n---\n\n# Card payments declined\n\nWords.\n',
    ));

  it('may be empty', () => {
    const { text, notes } = fill('');
    expect(notes).toEqual([]);
    expect(parse(text).model.title?.value).toBe('Card payments declined');
    expect(parse(text).model.times.began?.at).toBe('2026-11-03T10:41:00Z');
  });

  it('keep their line ends and their byte order mark', () => {
    const { text } = fill('\ufeff---\r\nteam: Ours\r\n---\r\n\r\n# T\r\n\r\n## Timeline\r\n');
    expect(text.startsWith('\ufeff---\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('team: Ours\r\n');
  });

  it('refuse a title that names a part', () =>
    expect(filled('# T\n', { ...facts, title: 'Timeline' })).toMatch(/is the name of a part/));
});
