import type { Exercise } from '../../exercise.js';

export const externalExercises: readonly Exercise[] = [
  {
    rule: 'external/internal-name',
    in: 'external',
    text: 'The host db-prod-03 failed, and orders were lost from 10:40 to 11:02 UTC.',
    good: 'From 10:40 to 11:02 UTC, one of the databases for orders was unavailable, and 412 orders could not be placed.',
  },
  {
    rule: 'external/ticket',
    in: 'external',
    text: 'Sign-in was down for 22 minutes; the work that follows is in OPS-1234.',
    good: 'For 22 minutes 3% of sign-ins failed. By 1 December each release will reach 1% of accounts first.',
  },
  {
    rule: 'external/blames-others',
    in: 'external',
    text: 'Card payments failed for 40 minutes because our payment partner let us down.',
    good: 'For 40 minutes 1,900 card payments failed while the service that we use for cards was down; we are adding a second one.',
  },
  {
    rule: 'external/stock-apology',
    in: 'external',
    text: 'We are sorry for any inconvenience this may have caused.',
    good: 'We are sorry: on Tuesday 300 shops could not print labels for 40 minutes.',
  },
  {
    rule: 'external/stock-assurance',
    in: 'external',
    text: 'We take the reliability of our platform very seriously.',
    good: 'Since Tuesday, every change of the platform is tried on one site for an hour before it reaches the others.',
  },
];
