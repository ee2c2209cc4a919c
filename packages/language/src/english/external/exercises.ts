import type { Exercise } from '../../exercise.js';

export const externalExercises: readonly Exercise[] = [];
