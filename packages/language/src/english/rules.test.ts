import { parse } from '@debrief/document';
import { describe, expect, it } from 'vitest';
import { check } from '../check.js';
import { documentOf } from '../example.js';
import { rules } from './rules.js';

describe.each(rules)('$name', (rule) => {
  it.each(rule.flags.map(documentOf))('flags: $text', ({ document }) => {
    expect(heard(document)).toContain(rule.name);
  });

  it.each(rule.leaves.map(documentOf))('leaves: $text', ({ document }) => {
    expect(heard(document)).not.toContain(rule.name);
  });
});

function heard(document: string): string[] {
  return check(parse(document).model).map((finding) => finding.rule);
}
