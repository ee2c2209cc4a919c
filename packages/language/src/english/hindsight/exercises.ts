import type { Exercise } from '../../exercise.js';

export const hindsightExercises: readonly Exercise[] = [];
