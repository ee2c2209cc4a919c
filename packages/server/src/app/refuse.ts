import type { Hook } from '@hono/zod-openapi';
import { ProblemError } from '../problem/problem.js';
import type { Env } from './env.js';

/** What a request holds that its route does not take, as a problem that names the first such thing. */
// biome-ignore lint/suspicious/noExplicitAny: the hook of the library takes requests of every form.
export const refuse: Hook<any, Env, any, any> = (result) => {
  if (result.success) return undefined;
  const [issue] = result.error.issues;
  const where = issue && issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : '';
  throw new ProblemError(
    'bad-request',
    `${where}${issue?.message ?? 'The request could not be understood.'}`,
    'The page /api/docs shows what this address takes.',
  );
};
