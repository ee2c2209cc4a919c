import type { Exercise } from '../../exercise.js';

export const factsExercises: readonly Exercise[] = [];
