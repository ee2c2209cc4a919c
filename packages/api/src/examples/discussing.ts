import type { Discuss, Discussed } from '../shapes/discussing.js';

/** A question about some words. */
export const discuss: Discuss = {
  do: 'open',
  on: { exact: 'for all shoppers', prefix: 'Search was empty ', suffix: '.', section: 'Impact' },
  words: 'Was it all of them, or those with the app? @noor may know.',
  once: '8M1Q4ZC5RT7XKD2E',
};

/** It stands beside them. */
export const discussed: Discussed = {
  thread: '01M5MSJ2T08M1Q4ZC5RT7XKD2E',
  remark: '01M5MSJ2T08M1Q4ZC5RT7XKD2E',
  revision: '4c1d9a7be2f04d6a8c35b1e7f9d2a0c6b8e4f312',
  message: 'Open a thread about 2026/05.search.third-of-the-products',
  version: '19cdb38970218dc78a6111e204a0453c53ed8c5c',
  back: [],
  committed: true,
};
