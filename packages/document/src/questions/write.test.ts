import { describe, expect, it } from 'vitest';
import type { Operation, Things } from '../operations/operation.js';
import { applied } from '../testing/applied.js';

type Case = readonly [before: string, operation: Operation, after: string];
type Kind = 'question' | 'wider' | 'term';
/** What can be done with things of one kind. */
function doing<K extends Kind>(what: K) {
  return {
    add: (facts: Things[K], before: string | null = null) =>
      ({ do: 'add', what, facts, before }) as Operation,
    set: (item: string, facts: Partial<Things[K]>) => ({ do: 'change', what, item, facts }) as Operation,
    move: (item: string, before: string | null) => ({ do: 'move', what, item, before }) as Operation,
    remove: (item: string) => ({ do: 'remove', what, item }) as Operation,
  };
}

/** Checks cases below a heading. */
const under =
  (title: string) =>
  (before: string, operation: Operation, after: string): void => {
    const head = `## ${title}\n\n`;
    const result = applied(head + before, operation);
    expect(result.startsWith('refused') ? result : result.slice(head.length)).toBe(after);
  };

describe('open questions', () => {
  const { add, set, move, remove } = doing('question');
  const q1 = '- [ ] **Q1** Which clients?\n';
  it.each<Case>([
    [q1, add({ text: 'Who knew?' }), `${q1}- [ ] **Q2** Who knew?\n`],
    [q1, add({ text: 'Who knew?', answered: true }, 'Q1'), `- [x] **Q2** Who knew?\n${q1}`],
    [q1, set('Q1', { answered: true }), '- [x] **Q1** Which clients?\n'],
    [q1, set('Q1', { text: 'Which nodes?' }), '- [ ] **Q1** Which nodes?\n'],
    [q1, set('Q2', { answered: true }), 'refused: no such item'],
    ['- Which clients?\n', add({ text: 'Who knew?' }), '- Which clients?\n- Who knew?\n'],
    ['- Which clients?\n', set('Which', { answered: true }), '- [x] Which clients?\n'],
    ['- Which?\n  - The old.\n', set('Which', { answered: false }), '- [ ] Which?\n  - The old.\n'],
    [
      q1,
      set('Q1', { answer: 'the old ones.', answered: true }),
      '- [x] **Q1** Which clients?\n  - Answer: the old ones.\n',
    ],
    [
      '- [x] **Q1** Which?\n  - Answer: the old.\n',
      set('Q1', { answer: 'all' }),
      '- [x] **Q1** Which?\n  - Answer: all\n',
    ],
    [
      '- [x] **Q1** Which?\n  - Answer: the old.\n',
      set('Q1', { answer: null, answered: false }),
      '- [ ] **Q1** Which?\n',
    ],
    ['- Which?\n', set('Which', { answer: 'the old.' }), '- Which?\n  - Answer: the old.\n'],
    ['- Which?\n  - The old.\n', set('Which', { answer: 'All.' }), '- Which?\n  - All.\n'],
    ['- Which?\n  - The old.\n', set('Which', { answer: null }), '- Which?\n'],
    ['- Which?\n\n  The old.\n', set('Which', { answer: 'All.' }), '- Which?\n\n  All.\n'],
    ['- Which?\n', add({ text: 'Who?', answer: 'Mei.' }), '- Which?\n- [ ] Who?\n  - Answer: Mei.\n'],
    ['- ~~Which?~~\n- Who?\n', set('Who', { answered: true }), '- ~~Which?~~\n- ~~Who?~~\n'],
    ['- ~~Which?~~\n', set('Which', { answered: false }), '- Which?\n'],
    ['- Q1: Which clients?\n', add({ text: 'Who knew?' }), '- Q1: Which clients?\n- Q2: Who knew?\n'],
    ['1. Which?\n2. Who?\n', add({ text: 'Why?' }, 'Who'), '1. Which?\n2. Why?\n3. Who?\n'],
    ['1. Which?\n2. Who?\n', remove('Which'), '1. Who?\n'],
    ['- Which?\n- Who?\n', move('Who', 'Which'), '- Who?\n- Which?\n'],
    ['- TBD\n', add({ text: 'Who knew?' }), '- [ ] **Q1** Who knew?\n'],
    ['None\n', add({ text: 'Who knew?' }), '- [ ] **Q1** Who knew?\n'],
  ])('%j', under('Open questions'));
});

describe('questions that look wider', () => {
  const { add, set, move, remove } = doing('wider');
  const bold = '- **Isolated?** Second this year.\n';
  const bare = '- Isolated? Second this year.\n';
  it.each<Case>([
    [bold, add({ question: 'One bug?', answer: 'A class.' }), `${bold}- **One bug?** A class.\n`],
    [bold, add({ question: 'One bug?' }), `${bold}- **One bug?**\n`],
    [bare, add({ question: 'One bug?', answer: 'A class.' }), `${bare}- One bug? A class.\n`],
    [bare, add({ question: 'One bug', answer: 'A class.' }), `${bare}- **One bug** A class.\n`],
    [bold, set('Isolated', { answer: 'First this year.' }), '- **Isolated?** First this year.\n'],
    [bold, set('Isolated', { answer: null }), '- **Isolated?**\n'],
    ['- **Isolated?**\n', set('Isolated', { answer: 'First.' }), '- **Isolated?** First.\n'],
    ['- **Isolated** – Second.\n', set('Isolated', { answer: 'First.' }), '- **Isolated** – First.\n'],
    [bold, set('Isolated', { question: 'A trend?' }), '- **A trend?** Second this year.\n'],
    [bare, set('Isolated', { question: 'A trend?', answer: 'No.' }), '- A trend? No.\n'],
    [bold + bare.replace('Iso', 'Re'), move('Related', 'Isolated'), bare.replace('Iso', 'Re') + bold],
    [bold + bare.replace('Iso', 'Re'), remove('Isolated'), bare.replace('Iso', 'Re')],
  ])('%j', under('Looking wider'));
});

describe('the glossary', () => {
  const { add, set, remove } = doing('term');
  const pool = { term: 'Pool', meaning: 'a set of connections' };
  const table = '| Term | Meaning |\n|---|---|\n| Failover | moving |\n';
  it.each<Case>([
    ['- **Failover**: moving.\n', add(pool), '- **Failover**: moving.\n- **Pool**: a set of connections\n'],
    ['- **Failover:** moving.\n', add(pool), '- **Failover:** moving.\n- **Pool:** a set of connections\n'],
    [
      '- **Failover** – moving.\n',
      add(pool),
      '- **Failover** – moving.\n- **Pool** – a set of connections\n',
    ],
    ['- Failover: moving.\n', add(pool), '- Failover: moving.\n- Pool: a set of connections\n'],
    ['- **Failover**: moving.\n', set('Fail', { term: 'Switch' }), '- **Switch**: moving.\n'],
    ['- **Failover:** moving.\n', set('Fail', { meaning: 'x' }), '- **Failover:** x\n'],
    ['- **Failover**: moving.\n- **Pool**: x\n', remove('Fail'), '- **Pool**: x\n'],
    [table, add({ term: 'Pool', meaning: 'a | b' }), `${table}| Pool | a \\| b |\n`],
    [table, set('Failover', { meaning: 'x' }), table.replace('moving', 'x')],
    [table, remove('Failover'), '| Term | Meaning |\n|---|---|\n'],
    [
      '| Term | Meaning |\n|---|---|\n',
      add({ term: 'Pool', meaning: 'x' }),
      '| Term | Meaning |\n|---|---|\n| Pool | x |\n',
    ],
  ])('%j', under('Glossary'));
});

describe('parts that are not there yet', () => {
  it.each([
    [doing('question').add({ text: 'Who knew?' }), '## Open questions\n\n- [ ] **Q1** Who knew?\n'],
    [doing('wider').add({ question: 'A trend?', answer: 'No.' }), '## Looking wider\n\n- **A trend?** No.\n'],
    [doing('term').add({ term: 'Pool', meaning: 'a set' }), '## Glossary\n\n- **Pool**: a set\n'],
  ])('%j', (operation, part) => {
    const review = '## Review\n\n- Held: 2026-11-06\n';
    expect(applied('# Cards declined\n', operation)).toBe(`# Cards declined\n\n${part}`);
    expect(applied(`# Cards declined\n\n## Summary\n\nS.\n\n${review}`, operation)).toBe(
      `# Cards declined\n\n## Summary\n\nS.\n\n${part}\n${review}`,
    );
  });
});
