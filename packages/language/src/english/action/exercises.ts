import type { Exercise } from '../../exercise.js';

export const actionExercises: readonly Exercise[] = [];
