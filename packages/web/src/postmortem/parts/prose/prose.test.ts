import { apply, isRefusal, parse, type Section } from '@debrief/document';
import { expect, test } from 'vitest';
import { isProse, proseOf } from './prose.js';

const text = `# Orders were late

## Summary

Orders were late.

- One
- Two

### Seen from support

Forty calls.

## Background

<!-- What does a reader need to know? -->

## Timeline

- 2026-11-03 10:41 UTC **Began.** Orders rose.

## What it felt like

Quiet at first.

## Contributing factors

### F1 Every client reconnects at once

Some words.
`;
const { model } = parse(text);
const section = (title: string): Section => {
  const found = model.outline.all.find((each) => each.title === title);
  if (!found) throw new Error(`There is no ${title}`);
  return found;
};

test('Parts in prose are those with words of their own, whatever they are called', () => {
  const prose = model.outline.all.filter((each) => isProse(each, model)).map(({ title }) => title);
  expect(prose).toEqual(['Summary', 'Seen from support', 'Background', 'What it felt like']);
});

test('The words of a part end where its sub-sections begin', () => {
  expect(proseOf(section('Summary'), text).words).toBe('Orders were late.\n\n- One\n- Two');
});

test('What a template asks is a question, and no words', () => {
  expect(proseOf(section('Background'), text)).toEqual({
    words: '',
    guidance: 'What does a reader need to know?',
  });
});

test('Words that are written back unchanged leave the text as it was', () => {
  for (const each of model.outline.all.filter((one) => isProse(one, model))) {
    const { words, guidance } = proseOf(each, text);
    if (guidance !== null) continue;
    const done = apply(parse(text), { do: 'set-section', section: each.from, text: words });
    expect(isRefusal(done) ? done.message : done.parsed.text).toBe(text);
  }
});

test('A part that is a bullet keeps its place in the list, however often it is written', () => {
  const first = '# Orders\n\n- **Summary**: Orders were late.\n\n  Twice.\n- **Impact**: many\n';
  const parsed = parse(first);
  const [summary] = parsed.model.outline.all;
  if (!summary) throw new Error('There is a summary');
  expect(isProse(summary, parsed.model)).toBe(true);
  const { words } = proseOf(summary, first);
  expect(words).toBe('Orders were late.\n\nTwice.');
  const done = apply(parsed, { do: 'set-section', section: summary.from, text: words });
  expect(isRefusal(done) ? done.message : done.parsed.text).toBe(first);
});
