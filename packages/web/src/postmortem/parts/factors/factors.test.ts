import { isRefusal, type Parsed, parse, type Step, takeStep } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { addFactor, changeFactor, factsOfFactor } from './facts.js';
import { hangingOn, removeFactor } from './hanging.js';

const text = `# T

## Contributing factors

### F1 Every \`client\` reconnects at once

- Level: technical
- made sense because: retries were [rare](a.md)
- Cost: two days
- Reinforced by: F2

**Why it happened**

1. Why at once?
   - No jitter.
     1. Why none?

### F2 No drill

- Reinforced by: F1

## Action items

- [ ] **A1** Add jitter
  - Addresses: F1, F2
- [ ] **A2** Hold a drill
  - Addresses: F1
`;

function done(parsed: Parsed, steps: readonly Step[]): Parsed {
  return steps.reduce((now, step) => {
    const after = takeStep(now, step);
    if (isRefusal(after)) throw new Error(after.message);
    return after.parsed;
  }, parsed);
}

const start = parse(text);
const [first, second] = start.model.factors;
if (!first || !second) throw new Error('The text has two factors.');

describe('a factor in a form', () => {
  const facts = factsOfFactor(start.model, first);

  test('has its words as they are written, and every field, known or not', () => {
    expect(facts).toEqual({
      text: 'Every `client` reconnects at once',
      level: 'technical',
      accepted: '',
      fields: {
        'Made sense because': 'retries were [rare](a.md)',
        'Known at the time': '',
        Assumed: '',
        'Reinforced by': 'F2',
        Cost: 'two days',
      },
    });
  });

  test('that says the same is no change', () => {
    expect(changeFactor(first.from, facts, facts)).toBeNull();
  });

  test('writes what has changed, and leaves the rest as it was', () => {
    const fields = { ...facts.fields, Cost: '', Assumed: 'networks spread them' };
    const step = changeFactor(first.from, facts, { ...facts, level: '', fields });
    expect(step && done(start, [step]).text).toBe(
      text
        .replace('- Level: technical\n', '')
        .replace('- Cost: two days\n', '- Assumed: networks spread them\n'),
    );
  });

  test('is added with what it says and nothing else', () => {
    const blank = factsOfFactor(null, null);
    const { text: after } = done(start, [addFactor({ ...blank, text: 'No alarm', level: 'organisational' })]);
    expect(after).toContain('### F3 No alarm\n\n- Level: organisational\n\n## Action items');
  });
});

describe('what hangs on a factor', () => {
  test('is told', () => {
    const { whys, actions, factors } = hangingOn(start.model, first);
    expect([whys, actions.map(({ text: words }) => words), factors]).toEqual([
      2,
      ['Add jitter', 'Hold a drill'],
      [second],
    ]);
  });

  test('lets go of it when it goes', () => {
    const { text: after } = done(start, removeFactor(start.model, first, true));
    expect(after).toBe(`# T

## Contributing factors

### F2 No drill

## Action items

- [ ] **A1** Add jitter
  - Addresses: F2
- [ ] **A2** Hold a drill
`);
  });

  test('goes on naming it where that is wanted', () => {
    const { text: after } = done(start, removeFactor(start.model, first, false));
    expect(after).toContain('Addresses: F1, F2');
    expect(after).not.toContain('### F1');
  });

  test('is nothing where two share its number: it may be the other one that is meant', () => {
    const { model } = parse(text.replace('### F2', '### F1'));
    const [twin] = model.factors;
    expect(twin && hangingOn(model, twin).actions).toEqual([]);
  });
});
