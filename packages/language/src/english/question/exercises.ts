import type { Exercise } from '../../exercise.js';

export const questionExercises: readonly Exercise[] = [
  {
    rule: 'question/who-did-it',
    in: 'questions',
    text: 'Who approved this change?',
    good: 'What did the change look like to its reviewers, and what did the checks show?',
  },
  {
    rule: 'question/why-person',
    in: 'factors',
    text: 'Why did the operator close the alert?',
    good: 'What did the alert look like on the screen, and how often had it come that week?',
  },
  {
    rule: 'question/leading',
    in: 'review',
    text: "Shouldn't you have checked the plan first?",
    good: 'What did the plan show, and which options did you consider?',
  },
  {
    rule: 'question/justify',
    in: 'review',
    text: 'What were you thinking when you ran it again?',
    good: 'What did you see when it had run, and what did you expect from a second run?',
  },
  {
    rule: 'question/closed',
    in: 'review',
    text: 'Were you aware of the freeze?',
    good: 'What did you know about the freeze at that time, and from where?',
  },
];
