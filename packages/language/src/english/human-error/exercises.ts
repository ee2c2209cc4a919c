import type { Exercise } from '../../exercise.js';

export const humanErrorExercises: readonly Exercise[] = [
  {
    rule: 'human-error/human-error',
    in: 'summary',
    text: 'The orders of the morning were deleted due to human error.',
    good: 'The clean-up script took the live database for the test copy and deleted 412 orders; both are called orders.',
  },
  {
    rule: 'human-error/accident',
    in: 'timeline',
    text: 'An engineer accidentally restarted the primary instead of the mirror.',
    good: 'An engineer restarted db1, the primary since the failover of Monday; the prompt still showed it as the mirror.',
  },
  {
    rule: 'human-error/forgot',
    in: 'factors',
    text: 'The release lead forgot to switch the alerts back on.',
    good: 'Alerts stay muted after a release until somebody switches them on; the checklist ends one step earlier.',
  },
  {
    rule: 'human-error/slip',
    in: 'summary',
    text: 'Due to a typo in the limit, each shop could send only 10 requests per minute.',
    good: 'The limit stood at 10 requests per minute instead of 100; the form takes every number above zero.',
  },
  {
    rule: 'human-error/lack-of-knowledge',
    in: 'factors',
    text: 'Lack of experience with the message broker in the team',
    good: 'The two people who have restored the broker before were not on call, and the runbook ends at the login',
  },
  {
    rule: 'human-error/misunderstanding',
    in: 'factors',
    text: 'The dispatcher misunderstood the request for gate 4.',
    good: 'The request said “4 open”; on the yard radio that means gate 4, in the office four gates',
  },
  {
    rule: 'human-error/off-procedure',
    in: 'summary',
    text: 'The operator did not follow the change procedure.',
    good: 'The procedure takes two days of approval; for changes of this size a message in the channel has been usual since May.',
  },
  {
    rule: 'human-error/attention',
    in: 'timeline',
    text: 'The responder was not paying attention to the second graph.',
    good: 'The responder was working on the payment errors; the graph of the queue is on another page.',
  },
  {
    rule: 'human-error/state-of-mind',
    in: 'factors',
    text: 'Complacency about the weekly disk warning',
    good: 'The disk warning had come each Monday for 14 months and had always gone away within the hour',
  },
];
