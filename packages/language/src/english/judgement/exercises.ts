import type { Exercise } from '../../exercise.js';

export const judgementExercises: readonly Exercise[] = [];
