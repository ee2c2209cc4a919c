import { parse } from '@debrief/document';
import { describe, expect, it } from 'vitest';
import { check } from '../check.js';
import { inPlace } from '../example.js';
import { exercises } from './exercises.js';

describe.each(exercises)('$text', (exercise) => {
  it('is raised by its rule', () => {
    expect(heard(exercise.text).map(({ rule }) => rule)).toContain(exercise.rule);
  });

  it('has a good answer that nothing is raised in', () => {
    const raised = heard(exercise.good).filter(({ severity }) => severity !== 'note');
    expect(raised.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  function heard(text: string) {
    return check(parse(inPlace(text, exercise.in).document).model);
  }
});
