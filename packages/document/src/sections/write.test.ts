import { describe, expect, it } from 'vitest';
import type { Operation, SetSection } from '../operations/operation.js';
import { applied } from '../testing/applied.js';
import type { SectionKind } from './kinds.js';

const title = '# Cards declined\n\n';

/** A document with a title, without it. */
function becomes(before: string, operation: Operation, after: string): void {
  const result = applied(title + before, operation);
  expect(result.startsWith('refused') ? result : result.slice(title.length)).toBe(after);
}

const summary = '## Summary\n\nFor 84 minutes.\n\nMore.\n';
const impact = '\n## Impact\n\nMany.\n\n### Money\n\nLots.\n';
const actions = '\n## Action items\n\n- Fix a\n';
const all = summary + impact + actions;

describe('a new part', () => {
  const add = (kind: Exclude<SectionKind, 'other'>, named?: string): Operation => ({
    do: 'add-section',
    kind,
    ...(named !== undefined && { title: named }),
  });
  it.each<readonly [string, Operation, string]>([
    [all, add('timeline'), `${summary}${impact}\n## Timeline\n${actions}`],
    [all, add('factors', 'Root causes'), `${summary}${impact}\n## Root causes\n${actions}`],
    [all, add('amendments'), `${all}\n## Amendments\n`],
    [`Intro.\n${actions}`, add('summary'), `Intro.\n\n## Summary\n${actions}`],
    ['### Impact\n\nMany.\n', add('timeline'), '### Impact\n\nMany.\n\n### Timeline\n'],
    [
      '## Lessons learned\n\n### What went well\n\n- One\n',
      add('lucky'),
      '## Lessons learned\n\n### What went well\n\n- One\n\n### Where we got lucky\n',
    ],
    [all, add('impact'), 'refused: value not allowed'],
    [all, add('factors', 'Holidays'), 'refused: value not allowed'],
  ])('%j: %j', becomes);

  it.each([
    ['', '## Summary\n'],
    ['# Cards declined\n', '# Cards declined\n\n## Summary\n'],
    ['# Postmortem\n\n## Impact\n\nMany.\n', '# Postmortem\n\n## Summary\n\n## Impact\n\nMany.\n'],
    ['# Cards\r\n\r\nIntro.\r\n', '# Cards\r\n\r\nIntro.\r\n\r\n## Summary\r\n'],
  ])('in %j', (before, after) => expect(applied(before, add('summary'))).toBe(after));
});

describe('the words of a part', () => {
  const set = (section: SetSection['section'], text: string): Operation => ({
    do: 'set-section',
    section,
    text,
  });
  it.each<readonly [string, Operation, string]>([
    [
      all,
      set('summary', 'For 12.\n\n- one\n- two'),
      `## Summary\n\nFor 12.\n\n- one\n- two\n${impact}${actions}`,
    ],
    [all, set('impact', 'Few.'), all.replace('Many', 'Few')],
    [all, set('impact', ''), all.replace('Many.\n\n', '')],
    [
      all,
      set('health', 'The third time.'),
      `${summary}${impact}\n## Service health\n\nThe third time.\n${actions}`,
    ],
    [all, set('health', ''), all],
    [all, set('summary', '## Timeline\n\nWords'), 'refused: value not allowed'],
    ['## Summary\n', set('summary', 'For 12.'), '## Summary\n\nFor 12.\n'],
    ['## Summary\n\n## Impact\n', set('summary', 'For 12.'), '## Summary\n\nFor 12.\n\n## Impact\n'],
    ['**Summary**: For 84 minutes.\n', set('summary', 'For 12.'), '**Summary**: For 12.\n'],
    [
      '- **Summary**: For 84.\n- **Impact**: many\n',
      set('summary', 'For 12.'),
      '- **Summary**: For 12.\n- **Impact**: many\n',
    ],
    [
      '- **Summary**: For 84.\n- **Impact**: many\n',
      set('summary', 'For 12.\n\nMore.\n- one'),
      '- **Summary**: For 12.\n\n  More.\n  - one\n- **Impact**: many\n',
    ],
    [summary, set(title.length + 3, 'For 12.'), '## Summary\n\nFor 12.\n'],
  ])('%j: %j', becomes);
});

describe('a part that goes', () => {
  it.each([
    [all, '## Impact', summary + actions],
    [all, '### Money', all.replace('\n### Money\n\nLots.\n', '')],
    [all, '## Summary', (impact + actions).trimStart()],
    [all, '## Action items', summary + impact],
    ['- **Summary**: For 84.\n- **Impact**: many\n', '**Impact', '- **Summary**: For 84.\n'],
    ['**Summary**: For 84.\n\n**Impact**: many\n', '**Summary', '**Impact**: many\n'],
  ])('%j without %s', (before, words, after) =>
    becomes(before, { do: 'remove-section', section: title.length + before.indexOf(words) }, after));
});

describe('reasons', () => {
  const one = (reason: string | null): Operation => ({ do: 'set-reason', of: 'only one factor', reason });
  const none = (reason: string | null): Operation => ({
    do: 'set-reason',
    of: 'no preventative action',
    reason,
  });
  const factor = '### F1 It broke\n\n- Level: technical\n';
  it.each<readonly [string, Operation, string]>([
    [
      `## Contributing factors\n\n${factor}`,
      one('all is said'),
      `## Contributing factors\n\nOnly one factor: all is said\n\n${factor}`,
    ],
    [
      '## Contributing factors\n\n- It broke\n',
      one('all is said'),
      '## Contributing factors\n\n- It broke\n\nOnly one factor: all is said\n',
    ],
    [
      '## Contributing factors\n\nOnly one factor: x\n\n- It broke\n',
      one('y'),
      '## Contributing factors\n\nOnly one factor: y\n\n- It broke\n',
    ],
    [
      '## Contributing factors\n\nOnly one factor: x\n\n- It broke\n',
      one(null),
      '## Contributing factors\n\n- It broke\n',
    ],
    [
      '## Action items\n\n- Fix a\n',
      none('retired'),
      '## Action items\n\n- Fix a\n\nNo preventative action: retired\n',
    ],
    [
      '## Action items\n\n- Fix a\n\nNo preventative action: retired\n',
      none(null),
      '## Action items\n\n- Fix a\n',
    ],
    [summary, none('retired'), `${summary}\n## Action items\n\nNo preventative action: retired\n`],
    [summary, none(null), summary],
    [summary, none(' '), 'refused: value not allowed'],
  ])('%j: %j', becomes);
});
