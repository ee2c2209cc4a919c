import { expect, test } from 'vitest';
import { paint } from '../terminal/line.js';
import { html } from './asis.js';

const words = (source: string): string => paint(html(source, 80), false);

test('Images become their words', () => {
  expect(words('<p>A <img src="a.png" alt="graph"> b <IMG alt=\'\'/> c</p>')).toBe('A (image: graph) b c\n');
});

test('A tag without an end costs no more than its length', () => {
  expect(words(`<div>\n<img ${"alt='a' ".repeat(160_000)}`)).toContain("alt='a'");
});
