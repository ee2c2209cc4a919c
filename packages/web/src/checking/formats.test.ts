import { describe, expect, test } from 'vitest';
import { continued, type Format, type Formatting, formatted, type Selected } from './formats.js';

/** `a [word]` as selected words; `[]` is a caret. */
function selected(shown: string): Selected {
  const from = shown.indexOf('⟦');
  const to = shown.indexOf('⟧') - 1;
  return { text: shown.replace(/[⟦⟧]/g, ''), from, to };
}

function shown({ text }: Selected, { from, to, insert, select }: Formatting): string {
  const after = text.slice(0, from) + insert + text.slice(to);
  return `${after.slice(0, select.from)}⟦${after.slice(select.from, select.to)}⟧${after.slice(select.to)}`;
}

describe('Words get a form, and lose it again', () => {
  test.each<[Format, string, string]>([
    ['bold', 'so ⟦it⟧ is', 'so **⟦it⟧** is'],
    ['bold', 'so **⟦it⟧** is', 'so ⟦it⟧ is'],
    ['bold', 'so ⟦⟧', 'so **⟦⟧**'],
    ['code', 'the ⟦pool⟧', 'the `⟦pool⟧`'],
    ['link', 'see ⟦the log⟧.', 'see [the log](⟦https://⟧).'],
    ['link', '⟦https://logs.example/4⟧', '[⟦⟧](https://logs.example/4)'],
    ['list', 'one⟦⟧', '- one⟦⟧'],
    ['list', '⟦one\ntwo⟧', '- one\n- two⟦⟧'],
    ['list', '⟦- one\n- two⟧', 'one\ntwo⟦⟧'],
    ['list', 'Before.\n⟦one⟧', 'Before.\n\n- one⟦⟧'],
    ['list', '- one\n⟦two⟧', '- one\n- two⟦⟧'],
    ['quote', 'They ⟦said⟧ so', '> They said so⟦⟧'],
    ['list', '⟦⟧', '- ⟦⟧'],
  ])('%s: %s', (format, before, after) => {
    expect(shown(selected(before), formatted(format, selected(before)))).toBe(after);
  });
});

describe('A new line goes on with a list', () => {
  test.each([
    ['- one⟦⟧', '- one\n- ⟦⟧'],
    ['  - one⟦⟧', '  - one\n  - ⟦⟧'],
    ['9. one⟦⟧', '9. one\n10. ⟦⟧'],
    ['> said⟦⟧', '> said\n> ⟦⟧'],
    ['- one\n- ⟦⟧', '- one\n⟦⟧'],
  ])('%j', (before, after) => {
    const step = continued(selected(before));
    expect(step && shown(selected(before), step)).toBe(after);
  });

  test('and elsewhere is just a line', () => {
    expect(continued(selected('one⟦⟧'))).toBeNull();
  });
});
