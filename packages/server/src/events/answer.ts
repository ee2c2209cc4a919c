import { routes } from '@debrief/api';
import type { Api } from '../app/env.js';
import type { Events } from './events.js';

/** `GET /events`. */
export function answerEvents(app: Api, events: Events): void {
  app.openapi(routes.events, (c) =>
    c.body(events.stream(c.req.header('last-event-id')), 200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      // Some proxies would keep what comes until it is much.
      'x-accel-buffering': 'no',
    }),
  );
}
