import { expect, test } from 'vitest';
import { defaultPolicy } from '../policy/policy.js';
import { policyWords } from './asking.js';

const draft = (meta: string, began = ''): string =>
  `---\n${meta}\n---\n\n# T\n\n## Timeline\n\nAll times are UTC.\n\n### 2026-11-20\n\n${began === '' ? '' : `- ${began} **Began.**\n`}`;
const noon = new Date('2026-11-20T12:00:00Z');
const no = 'Policy does not ask for a postmortem. Anybody may call for one all the same.';
const first = 'If people still work on it: first the service. Writing can wait until it is stable.';

test.each<readonly [string, string, readonly string[]]>([
  ['status: draft', '', []],
  ['status: draft', '11:00', []],
  [
    'severity: sev1',
    '',
    ['Policy asks for a postmortem.', 'Its severity is sev1, after which policy always asks.'],
  ],
  [
    'systems: search',
    '05:00',
    [no, 'People may have been without search; how long is not known, and policy asks from 30 minutes on.'],
  ],
  ['triggers: near-miss', '', [no, 'It nearly happened; policy does not ask for that alone.']],
  [
    'triggers: data-loss',
    '11:00',
    ['Policy asks for a postmortem.', 'Data was lost or wrong, and policy always asks then.', first],
  ],
])('Of a draft with %j that began at %j', (meta, began, words) => {
  expect(policyWords(draft(meta, began), defaultPolicy, noon)).toEqual(words);
});
