import type { Person } from '@debrief/api';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';

/** What is known of a request once it has come in. */
export interface Env {
  readonly Variables: {
    /** Who is asking; null where Git knows no name. */
    person: Person | null;
    log: Logger;
  };
}

export type Api = OpenAPIHono<Env>;
