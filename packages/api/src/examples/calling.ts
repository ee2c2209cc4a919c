import type {
  Call,
  Called,
  CalledAlready,
  Counsel,
  Decide,
  Decided,
  Offers,
  Sketch,
} from '../shapes/calling.js';

/** What a team can choose from. */
export const offers: Offers = {
  noun: 'postmortem',
  systems: [{ id: 'search', name: 'Search' }],
  severities: [{ name: 'sev2', meaning: 'Some shoppers cannot shop.' }],
  triggers: [{ name: 'degraded', meaning: 'slow or unreliable, for long' }],
  templates: [{ name: 'standard', about: 'asks everything' }],
  people: ['Anjali Deshmukh'],
};

/** A call in the making. */
export const sketch: Sketch = { title: 'Search answered late', systems: ['search'], began: '10:14' };

export const counsel: Counsel = {
  began: { words: '2026-11-20 10:14 UTC', problem: null, isAhead: false },
  ended: null,
  minutes: null,
  policy: {
    asked: false,
    isKnown: true,
    headline: 'Policy does not ask for a postmortem. Anybody may call for one all the same.',
    words: [
      'People may have been without Search; how long is not known, and policy asks from 15 minutes on.',
    ],
    isStable: true,
    draft: 'The service is stable, so writing can begin.',
    unknownSystems: [],
  },
  id: '2026/11.search.answered-late',
  idProblem: null,
  titleProblem: null,
  ownerProblem: null,
  owners: [{ name: 'Anjali Deshmukh', reasons: ['called for this postmortem'] }],
  same: [],
  decided: [],
};

export const call: Call = {
  title: 'Search answered late',
  systems: ['search'],
  severity: 'sev3',
  triggers: ['degraded'],
  began: '2026-11-20 10:14 UTC',
  ended: '2026-11-20 10:40 UTC',
  isOver: true,
  owner: 'Anjali Deshmukh',
};

export const called: Called = {
  id: '2026/11.search.answered-late',
  path: '2026/11.search.answered-late.md',
  revision: '5d0a3c1b7f2f4f0d9f5a3f6f8a1de2c9b4d7e6f0',
  notes: [],
};

export const calledAlready: CalledAlready = {
  type: '/api/docs#called-already',
  name: 'called-already',
  title: 'Somebody has called one already',
  status: 409,
  detail: 'Anjali Deshmukh has called one that may be about the same: Search answered late.',
  way: 'Open it and add what you know. If yours is about something else, call it all the same.',
  same: [
    {
      id: '2026/11.search.answered-late',
      title: 'Search answered late',
      day: '2026-11-20',
      calledBy: 'Anjali Deshmukh',
    },
  ],
};

export const decide: Decide = {
  title: 'Search was slow for one minute',
  systems: ['search'],
  severity: 'sev3',
  reason: 'One of three servers was replaced, announced two weeks ahead; all answers arrived.',
  agreed: ['Anjali Deshmukh'],
};

export const decided: Decided = {
  id: '2026/11.search.slow-minute',
  path: 'decisions/2026/11.search.slow-minute.md',
  revision: '5d0a3c1b7f2f4f0d9f5a3f6f8a1de2c9b4d7e6f0',
};
