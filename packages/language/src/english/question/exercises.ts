import type { Exercise } from '../../exercise.js';

export const questionExercises: readonly Exercise[] = [];
