import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../app/env.js';
import { answerTo, problemIn } from '../problem/told.js';

type Asked = Omit<RequestInit, 'headers'> & {
  readonly duplex?: 'half';
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One part of the gate by itself: what it says to a request, as the name of a problem, or `in`. */
export function bare(...parts: readonly MiddlewareHandler<Env>[]) {
  const app = new OpenAPIHono<Env>();
  app.onError((error) => {
    const problem = problemIn(error, true);
    if (!problem) throw error;
    return answerTo(problem);
  });
  for (const part of parts) app.use(part);
  app.all('*', async (c) => c.text(`in${(await c.req.text()).length > 0 ? ' with a body' : ''}`));
  return async ({ url = 'http://localhost:7357/', ...init }: Asked = {}): Promise<string> => {
    const response = await app.fetch(new Request(url, init), {});
    return response.ok ? await response.text() : ((await response.json()) as { name: string }).name;
  };
}
