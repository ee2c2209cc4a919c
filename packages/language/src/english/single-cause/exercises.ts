import type { Exercise } from '../../exercise.js';

export const singleCauseExercises: readonly Exercise[] = [
  {
    rule: 'single-cause/the-root-cause',
    in: 'summary',
    text: 'The root cause was a full disk on db-4.',
    good: 'Three things came together: the disk of db-4 filled up, its alert fires at 99%, and the writes had no second place to go.',
  },
  {
    rule: 'single-cause/headed-by-a-person',
    in: 'factors',
    text: 'Engineer ran the cleanup script against production',
    good: 'The cleanup script takes its target from the last login, and the prompt looks the same for staging and production',
  },
  {
    rule: 'single-cause/the-only-cause',
    in: 'summary',
    text: 'The missing orders were entirely caused by the new parser.',
    good: 'The new parser dropped lines with a second tab, the old export still wrote such lines, and the row count was compared only at month end.',
  },
  {
    rule: 'single-cause/never-again',
    in: 'lessons',
    text: 'With the new lock in place this will never happen again.',
    good: 'The new lock makes a double import fail within 2 seconds, so that it is seen before any invoice goes out.',
  },
  {
    rule: 'single-cause/fluke',
    in: 'summary',
    text: 'Two disks died on the same day, which was just bad luck.',
    good: 'Two disks of the same batch died on the same day; 14 more disks of that batch are in use.',
  },
  {
    rule: 'single-cause/the-real-cause',
    in: 'summary',
    text: 'The real cause was the retry loop in the mobile app.',
    good: 'The retry loop in the mobile app added 40,000 requests per minute to a gateway that had already lost one of its two nodes.',
  },
];
