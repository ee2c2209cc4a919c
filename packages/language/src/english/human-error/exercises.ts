import type { Exercise } from '../../exercise.js';

export const humanErrorExercises: readonly Exercise[] = [];
