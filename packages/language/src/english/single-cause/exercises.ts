import type { Exercise } from '../../exercise.js';

export const singleCauseExercises: readonly Exercise[] = [];
