import { apiPath } from '@debrief/api';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import { answerEvents } from '../events/answer.js';
import { Events } from '../events/events.js';
import { keepFresh } from '../fresh/fresh.js';
import { keepAnswers } from '../fresh/kept.js';
import { addHeaders } from '../guard/headers.js';
import { checkHost } from '../guard/host.js';
import { keepBodies, keepLimits, type Limits, usualLimits } from '../guard/limit.js';
import { checkOrigin, checkType } from '../guard/origin.js';
import { identify } from '../identity/identify.js';
import type { Identity } from '../identity/identity.js';
import { logRequests } from '../log/requests.js';
import { Metrics } from '../metrics/metrics.js';
import { answerPages } from '../pages/answer.js';
import { answerFiles } from '../pages/files.js';
import type { Pages } from '../pages/pages.js';
import { ProblemError } from '../problem/problem.js';
import { answerTo, problemIn } from '../problem/told.js';
import { answerReference } from '../reference/reference.js';
import { answerAll } from '../resources.js';
import type { Workbench } from '../workbench/workbench.js';
import type { Api, Env } from './env.js';
import { healthOf } from './health.js';
import { refuse } from './refuse.js';
import { checkMethod, unrouted } from './unrouted.js';

export interface AppOptions {
  readonly identity: Identity;
  readonly log: Logger;
  /** Names that the server goes by, beside those of this machine for itself. */
  readonly hosts?: readonly string[];
  /** Null where nobody brings pages. */
  readonly pages?: Pages | null;
  readonly limits?: Partial<Limits>;
}

/** The server without its socket. */
export interface App {
  readonly app: Api;
  /** Lets go of those who listen for changes. */
  close(): void;
}

/**
 * Everything that answers, in the order in which a request meets it:
 *
 *     const { app, close } = createApp(workbench, { identity, log });
 *     await app.request('/api/v1/me');
 */
export function createApp(workbench: Workbench, options: AppOptions): App {
  const { identity, log, hosts = [], pages = null } = options;
  const limits = { ...usualLimits, ...options.limits };
  const app: Api = new OpenAPIHono<Env>({ defaultHook: refuse });
  const events = new Events(workbench);
  const metrics = new Metrics(workbench, events);
  const health = healthOf(workbench);

  app.onError((error, c) => {
    const problem = problemIn(error, c.req.method === 'GET' || c.req.method === 'HEAD');
    if (problem) return answerTo(problem);
    c.get('log').error({ err: error, method: c.req.method, path: c.req.path }, 'A fault of Debrief');
    return answerTo(faultOf(c.get('log').bindings()['id']));
  });
  app.notFound(unrouted(app));

  app.use(logRequests(log), metrics.measure, addHeaders, keepFresh());
  app.use(keepLimits(limits));
  app.get('/healthz', async (c) => {
    const told = await health();
    return c.json(told, told.status === 'ready' ? 200 : 503);
  });
  app.use(checkHost(hosts));
  app.get('/metrics', async (c) => {
    if (!identity.trusts(c.env?.peer ?? null)) return await c.notFound();
    return c.body(await metrics.text(), 200, { 'content-type': metrics.type });
  });
  app.use(identify(identity), checkOrigin, checkMethod(app), checkType, keepBodies(limits));

  const resources: Api = new OpenAPIHono<Env>({ defaultHook: refuse });
  resources.use(keepAnswers(workbench));
  answerAll(resources, workbench);
  answerEvents(resources, events);
  app.route(apiPath, resources);
  answerReference(app, workbench.version);
  answerFiles(app, workbench.store);
  answerPages(app, workbench, pages);
  return { app, close: () => events.close() };
}

/** What went wrong stands in the log, and not in the answer. */
function faultOf(id: unknown) {
  return new ProblemError(
    'fault',
    `Debrief failed, and that is our fault. The log of the server has the details at ${String(id)}.`,
    'Try again; if it stays so, report it in the issues of the Debrief repository.',
  ).problem;
}
