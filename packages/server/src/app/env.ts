import type { Person } from '@debrief/api';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';

/** Who asks from inside of the program, as a page does for its data: it has passed the gate already. */
export interface Within {
  readonly person: Person | null;
  readonly how: 'git' | 'proxy';
  readonly log: Logger;
}

/** What is known of a request once it has come in. */
export interface Env {
  readonly Bindings: {
    /** The address at the other end of the connection; none where there is no connection, as in tests. */
    readonly peer?: string | undefined;
    readonly within?: Within;
  };
  readonly Variables: {
    /** Who is asking; null where Git knows no name. */
    person: Person | null;
    /** Who says so. */
    how: 'git' | 'proxy';
    log: Logger;
  };
}

export type Api = OpenAPIHono<Env>;
