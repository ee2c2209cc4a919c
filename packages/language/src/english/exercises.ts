import type { Exercise } from '../exercise.js';
import { actionExercises } from './action/exercises.js';
import { externalExercises } from './external/exercises.js';
import { factsExercises } from './facts/exercises.js';
import { hindsightExercises } from './hindsight/exercises.js';
import { humanErrorExercises } from './human-error/exercises.js';
import { judgementExercises } from './judgement/exercises.js';
import { loadedExercises } from './loaded/exercises.js';
import { namingExercises } from './naming/exercises.js';
import { questionExercises } from './question/exercises.js';
import { singleCauseExercises } from './single-cause/exercises.js';

/** Sentences to practise on, family by family. */
export const exercises: readonly Exercise[] = [
  ...namingExercises,
  ...humanErrorExercises,
  ...hindsightExercises,
  ...judgementExercises,
  ...singleCauseExercises,
  ...loadedExercises,
  ...factsExercises,
  ...actionExercises,
  ...questionExercises,
  ...externalExercises,
];
