import { describe, expect, it } from 'vitest';
import { applied } from '../testing/applied.js';
import type { Renumber } from './operation.js';

const number = (what: Renumber['what'], item: string): Renumber => ({ do: 'renumber', what, item });

describe('a number of its own', () => {
  const twice = '## Action items\n\n- [ ] **A1** Fix a\n- [ ] **A1** Fix b, see A7\n- Fix c\n';
  const table = '## Action items\n\n| ID | Action |\n|---|---|\n| A1 | Fix a |\n| A1 | Fix b |\n';
  const factors = '## Contributing factors\n\n### F1 It broke\n\n### F1 No drill\n\n- Reinforced by: F1\n';
  const questions = '## Open questions\n\n- [ ] **Q1** Which?\n- [ ] **Q1** Who?\n';
  it.each([
    [twice, number('action', 'Fix b'), twice.replace('A1** Fix b', 'A8** Fix b')],
    [table, number('action', 'Fix b'), table.replace('A1 | Fix b', 'A2 | Fix b')],
    [factors, number('factor', 'No drill'), factors.replace('F1 No', 'F2 No')],
    [questions, number('question', 'Who'), questions.replace('Q1** Who', 'Q2** Who')],
    [twice, number('action', 'A1'), 'refused: ambiguous'],
    [twice, number('action', 'Fix c'), 'refused: no such item'],
    [twice, number('action', 'A9'), 'refused: no such item'],
    ['## Action items\n\n- **A999999** Fix a\n', number('action', 'Fix a'), 'refused: no place'],
  ])('%j: %j', (before, operation, after) => expect(applied(before, operation)).toBe(after));

  it('lies above those of the discussion, too', () => {
    const mentions = ['What about A11?', 'and F40'];
    expect(applied(twice, number('action', 'Fix b'), { mentions })).toContain('**A12** Fix b');
  });
});
