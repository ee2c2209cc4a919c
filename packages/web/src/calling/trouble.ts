import { ApiError } from '@debrief/api/client';

/** What went wrong, and what helps; what was typed stays where it is. */
export function troubleWords(error: unknown): string {
  if (error instanceof ApiError) return [error.problem.detail, error.problem.way].filter(Boolean).join(' ');
  return 'The server cannot be reached now. What you typed stays here; try again in a moment.';
}

/** What is in the way, as a sentence. */
export function withStop(words: string | null): string | null {
  return words === null || /[.?!]$/.test(words) ? words : `${words}.`;
}
