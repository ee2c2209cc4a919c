import type { Language } from '../language.js';
import { formsOf, isCommon } from './lexicon.js';
import { prepared } from './prepared.js';
import { rules } from './rules.js';
import { sentencesOf } from './tokens.js';

/** English: its words, how its sentences are cut, and its rules. */
export const english: Language = {
  code: 'en',
  rules,
  reading: prepared,
  sentences: sentencesOf,
  isCommon,
  formsOf,
};
