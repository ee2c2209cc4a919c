import type { Exercise } from '../../exercise.js';

export const namingExercises: readonly Exercise[] = [];
