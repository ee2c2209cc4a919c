import type { Client } from '@debrief/api/client';
import type { QueryClient } from '@tanstack/react-query';

/** What every route has at hand. */
export interface Context {
  readonly client: Client;
  readonly queries: QueryClient;
}
