import type { Firing, PolicyChangeBody, PolicyChanged, PolicyStale } from '../shapes/settings.js';

/** A draft may take longer. */
export const policyChange: PolicyChangeBody = {
  base: '042be00a9ae7426eaa6dea42152cc75f5795f454',
  changes: [{ do: 'set', path: ['clocks', 'draft'], value: '1 week' }],
};

/** What became of it. */
export const policyChanged: PolicyChanged = {
  version: '7f3c1e0f6d4a7b9c3e2d1f0a8b7c6d5e4f3a2b19',
  text: 'format: 1\nclocks:\n  draft: 1 week\n',
  revision: '4c1d9a7be2f04d6a8c35b1e7f9d2a0c6b8e4f312',
  message: 'Set clocks: draft to 1 week in debrief.yaml',
  committed: true,
};

/** Somebody else thought about it too. */
export const policyStale: PolicyStale = {
  type: '/api/docs#stale',
  name: 'stale',
  title: 'Somebody else was faster',
  status: 409,
  detail: 'clocks: draft has changed since you looked at it.',
  way: 'Look at what is there now, and make your change again where it still holds.',
  version: '7f3c1e0f6d4a7b9c3e2d1f0a8b7c6d5e4f3a2b19',
  theirs: 'format: 1\nclocks:\n  draft: 3 days\n',
  places: [['clocks', 'draft']],
};

/** A rule that fires now and then. */
export const firing: Firing = {
  over: 20,
  of: 20,
  rules: [
    {
      name: 'hindsight/should-have',
      findings: 1,
      postmortems: 1,
      places: [
        {
          id: '2026/05.search.third-of-the-products',
          title: 'A third of the products',
          line: 61,
          words: 'should have',
        },
      ],
    },
  ],
};
