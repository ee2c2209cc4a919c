import { expect, test } from 'vitest';
import { corrected } from './corrected.js';
import { readPolicy } from './read.js';

test.each<[string, string[]]>([
  ['nuon: review\n', ['noun: review']],
  ['clocks:\n  # ours\n\n  draft: 5 dasy # soon\n', ['clocks:', '  draft: 5 days # soon']],
  [
    'systems:\n  payments:\n    criticality: kritical\n',
    ['systems:', '  payments:', '    criticality: core'],
  ],
  [
    'systems:\r\n  payments: { criticality: kritical }\r\n',
    ['systems:', '  payments:', '    criticality: core'],
  ],
  [
    'required:\n  any:\n    sections:\n      - summery of it\n',
    ['required:', '  any:', '    sections: [summary, timeline, factors, actions]'],
  ],
  ['people:\n  Dana:\n    handles: [@dana]\n', ['people:', '  Dana:', '    handles: ["@dana"]']],
  ['severities:\n  sev1: Bad: all is down\n', ['severities:', '  sev1: "Bad: all is down"']],
  ['clocks:\n\tdraft: 1 week\n', ['clocks:', '  draft: 1 week']],
  ['\n  clocks: 5\n', ['clocks: { draft: 1 week, review: 3 weeks }']],
  ['noun: a\nnoun: b\n', []],
  ['words alone', []],
])('In %j', (text, lines) => {
  const [finding] = readPolicy(text).findings;
  expect(finding && corrected(finding, text)).toEqual(lines);
});

test('A long line is cut', () => {
  const text = `nuon: ${'x'.repeat(500)}\n`;
  const [finding] = readPolicy(text).findings;
  expect(finding && corrected(finding, text)[0]).toHaveLength(160);
});
