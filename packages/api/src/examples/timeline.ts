import type { Attached, Detach, Detached, Paste, Pasted } from '../shapes/timeline.js';

/** Two messages of a chat. */
export const paste: Paste = {
  text: 'Dana Reyes  10:53 AM\nDeclines are rising\nMei Chen  11:20 AM\nRolled back\n2 replies\n',
  today: '2026-11-20',
  zone: 'UTC',
  day: '2026-11-03',
};

/** What is read from them. */
export const pasted: Pasted = {
  format: 'slack copy',
  rows: [
    {
      time: '2026-11-03 10:53 UTC',
      said: '10:53 AM',
      text: 'Declines are rising',
      also: null,
      who: 'Dana Reyes',
      certain: true,
      moment: null,
      source: null,
      problem: null,
    },
    {
      time: '2026-11-03 11:20 UTC',
      said: '11:20 AM',
      text: 'Rolled back',
      also: null,
      who: 'Mei Chen',
      certain: true,
      moment: 'mitigated',
      source: null,
      problem: null,
    },
  ],
  left: [],
  passed: ['2 replies'],
  note: null,
};

/** A picture, attached. */
export const attached: Attached = {
  name: 'pool.png',
  path: '2026/11.payments.declines/pool.png',
  type: 'image/png',
  size: 2048,
  url: '/files/2026/11.payments.declines/pool.png',
  markdown: '![pool.png](11.payments.declines/pool.png)',
  version: '7d865e959b2466918c9863afca942d0fb89d7c9a',
  added: true,
};

/** The same picture, taken away again. */
export const detach: Detach = { name: 'pool.png', version: '7d865e959b2466918c9863afca942d0fb89d7c9a' };

/** Nothing named it. */
export const detached: Detached = {
  gone: true,
  revision: '4c1d9a7be2f04d6a8c35b1e7f9d2a0c6b8e4f312',
  message: 'Take pool.png away from 2026/11.payments.declines',
};
