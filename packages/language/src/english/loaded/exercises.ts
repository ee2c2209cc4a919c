import type { Exercise } from '../../exercise.js';

export const loadedExercises: readonly Exercise[] = [];
