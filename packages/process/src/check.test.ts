import { describe, expect, test } from 'vitest';
import { complete } from './testing/complete.js';
import { changed, checkOf, policyWith, says, swapped } from './testing/harbour.js';

describe('A status that its gates do not support', () => {
  const text = says(
    'final',
    changed(
      ['- Facilitator: Noor Haddad\n', ''],
      [', Noor Haddad\n', '\n'],
      ['- [x] **Q1**', '- [ ] **Q1**'],
    ),
  );

  test('is an error at the status, with a fix that says what it counts as', () => {
    const [head] = checkOf(text);
    expect(head).toMatchObject({
      rule: 'process/status',
      severity: 'error',
      message:
        'The status says final, but it counts as in-review until this is there: nobody is named as the facilitator of the review; Q1 is still open.',
    });
    expect(text.slice(head?.from, head?.to)).toBe('final');
    const [edit] = head?.fixes[0]?.edits ?? [];
    expect(text.slice(edit?.from, edit?.to)).toBe('final');
    expect(edit?.insert).toBe('in-review');
    const mended = says('in-review', swapped(text, ['status: final', 'status: closed']));
    expect(checkOf(mended)).toEqual([]);
  });

  test('and what is missing is a warning where it is missing, with what supplies it', () => {
    const rest = checkOf(text).slice(1);
    expect(
      rest.map(({ rule, severity, from, to, instead }) => [
        rule,
        severity,
        text.slice(from, to).split('\n')[0],
        instead,
      ]),
    ).toEqual([
      [
        'process/questions-answered',
        'warning',
        '- [ ] **Q1** Which other devices compare times?',
        'debrief set 2026/02.gates.refused-tickets Q1 --answered',
      ],
      [
        'process/facilitator',
        'warning',
        'Review',
        'debrief set 2026/02.gates.refused-tickets review.facilitator "NAME"',
      ],
    ]);
    for (const { why } of rest) expect(why).toMatch(/\.$/);
  });

  test('tells the first three, and how many more there are', () => {
    const [head] = checkOf('---\nstatus: closed\n---\n\n# Gates shut\n');
    expect(head?.message).toMatch(
      /^The status says closed, but it counts as draft until this is there: [^;]+; [^;]+; [^;]+, and \d+ more\.$/,
    );
  });

  test('does not say again what a language finding says there already', () => {
    const blaming = says(
      'final',
      changed(['Staff opened the gates by hand from the 18th minute on.', 'Ivo Marek was careless.']),
    );
    expect(checkOf(blaming).map(({ rule }) => rule)).toEqual(['process/status']);
  });

  test('weighs what the policy says', () => {
    const rulesOf = (rules: string) =>
      checkOf(text, { policy: policyWith(`rules: { ${rules} }\n`) }).map(
        ({ rule, severity }) => `${rule} ${severity}`,
      );
    expect(rulesOf('process/status: warning, process/facilitator: error')).toEqual([
      'process/status warning',
      'process/questions-answered warning',
      'process/facilitator error',
    ]);
    expect(rulesOf('process/facilitator: off')).toEqual([
      'process/status error',
      'process/questions-answered warning',
    ]);
    expect(rulesOf('process: off')).toEqual([]);
    expect(rulesOf('process/status: off, process/facilitator: off, process/questions-answered: off')).toEqual(
      [],
    );
  });
});

describe('What is left in peace', () => {
  test.each<readonly [string, string]>([
    ['the complete document', complete],
    ['a draft', says('draft', changed([/## Review[\s\S]*$/, '']))],
    ['a draft of nothing', '---\nstatus: draft\n---\n'],
    ['no status', '# Gates shut\n'],
    ['a status that there is not, which is a draft', '---\nstatus: nearly done\n---\n\n# Gates shut\n'],
    ['nothing at all', ''],
  ])('%s', (_, text) => {
    expect(checkOf(text)).toEqual([]);
  });
});

test('findings stand in the order of the text', () => {
  const text = changed(
    ['severity: sev1', 'severity: sev9'],
    ['systems: [gates, ticketing]', 'systems: [gate]'],
    ['- [x] **Q1**', '- [ ] **Q1**'],
  );
  const places = checkOf(text).map(({ from }) => from);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places.length).toBeGreaterThan(3);
});
