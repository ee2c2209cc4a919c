import type { Exercise } from '../../exercise.js';

export const judgementExercises: readonly Exercise[] = [
  {
    rule: 'judgement/carelessly',
    in: 'summary',
    text: 'The change was hastily merged on Friday evening.',
    good: 'They merged the change on Friday at 17:40 UTC, 20 minutes before the freeze; its three tests had passed.',
  },
  {
    rule: 'judgement/inadequate',
    in: 'factors',
    text: 'The migration was poorly tested.',
    good: 'The trial run of the migration took 1% of the orders; none of those had two addresses',
  },
  {
    rule: 'judgement/bad-decision',
    in: 'summary',
    text: 'Failing over to the mirror was a bad decision.',
    good: 'The responders chose the failover, because the mirror was 4 s behind; its expired certificate was on no panel.',
  },
  {
    rule: 'judgement/wrongly-assumed',
    in: 'timeline',
    text: 'The team wrongly assumed that the network was down.',
    good: 'The team took the network to be down, as three sites had gone silent in the same minute.',
  },
  {
    rule: 'judgement/tempo',
    in: 'summary',
    text: 'We were slow to realise that the queue had stopped.',
    good: 'The queue stopped at 09:12 UTC, and we saw it at 09:50 UTC; no alert watches its length.',
  },
  {
    rule: 'judgement/just-had-to',
    in: 'summary',
    text: 'They simply had to restart the agent.',
    good: 'The agent was the fourth of six places that they looked at; its health page was green all the time.',
  },
  {
    rule: 'judgement/hero',
    in: 'summary',
    text: 'One operator saved the day by rebuilding the index by hand.',
    good: 'One operator rebuilt the index by hand in five hours; nobody else has access to that host.',
  },
  {
    rule: 'judgement/intent',
    in: 'factors',
    text: 'The second review was deliberately skipped.',
    good: 'The change went out after one review, as the second reviewer was on leave and the fix was wanted by noon',
  },
  {
    rule: 'judgement/too-much-trust',
    in: 'factors',
    text: 'Too much trust in the green status page',
    good: 'The status page had shown every incident of the year; it asks the front page only, and that one is cached',
  },
];
