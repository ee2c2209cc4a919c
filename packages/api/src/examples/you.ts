import type { Home, Waiting } from '../shapes/home.js';
import type { Me } from '../shapes/person.js';
import { actions } from './action.js';
import { card } from './card.js';
import { standing } from './standing.js';

/** Who is asking. */
export const me: Me = {
  person: {
    name: 'Leila Farahani',
    email: 'leila@larkfield.example',
  },
  how: 'git',
  folder: 'postmortems',
  noun: 'postmortem',
  version: '0.0.0',
  isExample: false,
};

const waiting: Waiting = {
  ...card,
  age: 18,
  due: {
    words: 'ready for review',
    day: '2026-11-08',
    isOver: true,
  },
};

const phases = standing.phases.map(({ needs: _needs, ...phase }) => phase);

const next = {
  message: 'A2 has no owner yet.',
  ask: null,
  hash: 'A2',
};

/** What needs Leila. */
export const home: Home = {
  count: 21,
  drafts: [{ ...waiting, loop: { phase: standing.phase, phases }, next }],
  reviews: [],
  followUps: [],
  actions: actions.rows,
  questions: [
    {
      postmortem: {
        id: '2026/11.app.baskets-emptied',
        title: 'Baskets were empty after the update of the app',
      },
      text: '@leila: which limit was it?',
      id: null,
      thread: '01M6K0W2506CSSFN5NHNV71N66',
      line: null,
    },
  ],
  mentioned: [
    {
      postmortem: {
        id: '2026/11.app.baskets-emptied',
        title: 'Baskets were empty after the update of the app',
      },
      thread: '01M6K1B7Z04D8GQX3R5T9W2YAC',
      why: 'yours',
      words: 'The entry at 10:41 could name the release.',
      by: 'Noor Haddad',
      at: '2026-11-06T14:20:00Z',
    },
  ],
  queue: [waiting],
  published: [],
  onThisDay: [],
};
