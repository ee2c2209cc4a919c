import { expect, test } from 'vitest';
import { askedOf, askedWords } from './asked.js';

const people = ['Mei', 'Mei Chen', 'Dana Reyes'];

test.each([
  ['Which limit?', '', 'Which limit?'],
  ['Mei Chen: which limit?', 'Mei Chen', 'which limit?'],
  ['@Mei Chen: which limit?', 'Mei Chen', 'which limit?'],
  ['mei chen, which limit?', 'Mei Chen', 'which limit?'],
  ['@mei which limit?', '@mei', 'which limit?'],
  ['@mei: which limit?', 'Mei', 'which limit?'],
  ['Mei Chen knew which limit?', '', 'Mei Chen knew which limit?'],
  ['Meiosis: what is it?', '', 'Meiosis: what is it?'],
  ['Write to a@b.example?', '', 'Write to a@b.example?'],
])('%j asks %j: %j', (text, who, words) => {
  expect(askedOf(text, people)).toEqual({ who, words });
});

test.each([
  [{ who: '', words: ' Which limit? ' }, 'Which limit?'],
  [{ who: 'Dana Reyes ', words: 'which limit?' }, 'Dana Reyes: which limit?'],
])('%j is written as %j, and read again', (asked, text) => {
  expect(askedWords(asked)).toBe(text);
  expect(askedWords(askedOf(text, people))).toBe(text);
});
