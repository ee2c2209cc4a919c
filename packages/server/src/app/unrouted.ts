import type { Context, MiddlewareHandler } from 'hono';
import { ProblemError } from '../problem/problem.js';
import { answerTo } from '../problem/told.js';
import type { Api, Env } from './env.js';

/** What is said where no route fits: that there is nothing, or that it takes another method. */
export function unrouted(app: Api): (c: Context<Env>) => Response {
  return (c) => {
    const methods = methodsAt(app, c.req.path);
    const { method, path } = c.req;
    if (methods.length === 0 || methods.includes(method))
      return answerTo(
        new ProblemError(
          'no-route',
          `There is nothing at ${path}.`,
          'All addresses of the interface are at /api/docs.',
        ).problem,
      );
    const { problem } = new ProblemError(
      'wrong-method',
      `${path} does not take ${method}.`,
      `It takes ${methods.join(' and ')}.`,
    );
    const answer = answerTo(problem);
    answer.headers.set('allow', methods.join(', '));
    return answer;
  };
}

/** Says so before anything else is asked of a request with a method that its address does not take. */
export function checkMethod(app: Api): MiddlewareHandler<Env> {
  const answer = unrouted(app);
  return async (c, next) => {
    const { method, path } = c.req;
    if (method === 'GET' || method === 'HEAD' || methodsAt(app, path).includes(method)) return await next();
    return answer(c);
  };
}

function methodsAt(app: Api, path: string): readonly string[] {
  const own = app.routes.filter((route) => route.method !== 'ALL' && patternOf(route.path).test(path));
  const exact = own.filter((route) => !route.path.includes('*'));
  // Pages answer everywhere but below these.
  const found = exact.length > 0 || /^\/(?:api|assets)(?:\/|$)/.test(path) ? exact : own;
  const methods = new Set(found.map(({ method }) => method));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}

/** `/a/:b` and `/a/*` as the expressions that they stand for. */
function patternOf(path: string): RegExp {
  const source = path
    .split('/')
    .map((part) =>
      part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('/');
  return new RegExp(`^${source}$`);
}
