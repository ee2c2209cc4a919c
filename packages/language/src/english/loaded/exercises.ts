import type { Exercise } from '../../exercise.js';

export const loadedExercises: readonly Exercise[] = [
  {
    rule: 'loaded/fate',
    in: 'summary',
    text: 'Unfortunately, the backup had been written to the same array.',
    good: 'The backup job wrote to the array that it was to protect; its target was set in 2019, when there was only one.',
  },
  {
    rule: 'loaded/drama',
    in: 'summary',
    text: 'The morning was a total disaster, and error rates went through the roof.',
    good: 'From 08:05 to 09:40 UTC, 38% of the sign-ins (5,200 of 13,700) ended in an error.',
  },
  {
    rule: 'loaded/ridicule',
    in: 'factors',
    text: 'The stupid default of 1,024 sessions was hidden in a file nobody reads.',
    good: 'The default limit is 1,024 sessions, and the installation guide does not speak of it.',
  },
  {
    rule: 'loaded/violence',
    in: 'timeline',
    text: 'The cleanup script nuked the staging cluster',
    good: 'The cleanup script deletes all 312 nodes of the staging cluster, as its filter is empty',
  },
  {
    rule: 'loaded/slang',
    in: 'summary',
    text: 'The crappy import script borked the index.',
    good: 'The import script stopped after 40% of the rows and left the index without its last two segments.',
  },
  {
    rule: 'loaded/sarcasm',
    in: 'summary',
    text: 'The "tested" rollback script had a syntax error, how helpful.',
    good: 'The rollback script stopped at a syntax error; its test runs on another version of the shell.',
  },
  {
    rule: 'loaded/shame',
    in: 'lessons',
    text: 'It is embarrassing that our checklist had no step for this.',
    good: 'We learned that the checklist ends before the certificates, and that the three teams each trusted another one with them.',
  },
  {
    rule: 'loaded/strengthened',
    in: 'summary',
    text: 'The alarm was completely ignored.',
    good: 'The alarm came at 03:12 UTC on a channel that is watched from 07:00 on; the first reply was at 07:04.',
  },
];
