import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { unsaidTerms } from './unsaid.js';

const rule = 'facts/unknown-acronym';

test('letters that nothing explains are offered once; those of the glossary, and those gone since, are not', () => {
  const { model } = parse(
    '# T\n\nQZF dropped the XKLM, and QZF again.\n\n## Glossary\n\n- **xklm**: letters\n',
  );
  const heard = [
    { rule, words: 'QZF' },
    { rule, words: 'QZF' },
    { rule, words: 'XKLM' },
    { rule, words: 'PZB' },
    { rule: 'facts/guess', words: 'again' },
  ];
  expect(unsaidTerms(heard, model)).toEqual(['QZF']);
});
