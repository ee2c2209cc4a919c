import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { followed } from '../../../fields/follow.js';
import { widerIn, widerStep } from './facts.js';

const text = '# T\n\n## Looking wider\n\n- **Where else?** Only [here](https://x.example).\n';

/** What the form has, and what it would send, once somebody has typed and others have changed the text. */
function saved(typed: object, theirs: (text: string) => string) {
  const [before, after] = [parse(text), parse(theirs(text))].map(({ model }) => {
    const [wider] = model.wider;
    if (!wider) throw new Error('There is a question.');
    return { wider, facts: widerIn(model, wider) };
  }) as [Known, Known];
  const facts = followed({ ...before.facts, ...typed }, before.facts, after.facts);
  return widerStep(after.wider, after.facts, facts);
}

type Known = { readonly wider: Parameters<typeof widerStep>[0]; readonly facts: ReturnType<typeof widerIn> };

test('Who changes the question leaves the answer, also one that others have written meanwhile', () => {
  const step = saved({ question: 'Where else is it so?' }, (before) => before.replace('Only', 'Nearly only'));
  expect(step).toMatchObject({ do: 'change', facts: { question: 'Where else is it so?' } });
  expect(step && 'facts' in step && Object.keys(step.facts)).toEqual(['question']);
});

test('Who has typed nothing puts nothing back', () => {
  expect(saved({}, (before) => before.replace('Only', 'Nearly only'))).toBeNull();
});

test('Who answers keeps the words of their form', () => {
  expect(saved({ answer: 'Nowhere.' }, (before) => before)).toMatchObject({ facts: { answer: 'Nowhere.' } });
});
