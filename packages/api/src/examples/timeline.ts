import type { Attached, Paste, Pasted } from '../shapes/timeline.js';

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
  added: true,
};
