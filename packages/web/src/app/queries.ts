import { ApiError, type Client, type QueryOf, type Sketch } from '@debrief/api/client';
import { QueryClient, queryOptions } from '@tanstack/react-query';

/** A store of answers: asked again only when the server says that something has changed. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => !(error instanceof ApiError) && failures < 2,
      },
    },
  });
}

/** What can be asked of the server, by names under which the answers are kept. */
export function asking(client: Client) {
  return {
    me: () => queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => client.me({ signal }) }),
    home: () => queryOptions({ queryKey: ['home'], queryFn: ({ signal }) => client.home({ signal }) }),
    postmortem: (id: string) =>
      queryOptions({
        queryKey: ['postmortem', id],
        queryFn: ({ signal }) => client.postmortem(id, { signal }),
      }),
    deciding: (id: string) =>
      queryOptions({
        queryKey: ['postmortem', id, 'deciding'],
        queryFn: ({ signal }) => client.deciding(id, { signal }),
      }),
    history: (id: string) =>
      queryOptions({
        queryKey: ['postmortem', id, 'history'],
        queryFn: ({ signal }) => client.history(id, { signal }),
      }),
    comparison: (id: string, query: QueryOf<'comparison'>) =>
      queryOptions({
        queryKey: ['postmortem', id, 'comparison', query],
        queryFn: ({ signal }) => client.comparison(id, query, { signal }),
      }),
    search: (query: QueryOf<'search'>) =>
      queryOptions({
        queryKey: ['search', query],
        queryFn: ({ signal }) => client.search(query, { signal }),
      }),
    actions: (query: QueryOf<'actions'>) =>
      queryOptions({
        queryKey: ['actions', query],
        queryFn: ({ signal }) => client.actions(query, { signal }),
      }),
    statistics: (query: QueryOf<'statistics'>) =>
      queryOptions({
        queryKey: ['statistics', query],
        queryFn: ({ signal }) => client.statistics(query, { signal }),
      }),
    recurrences: () =>
      queryOptions({
        queryKey: ['recurrences'],
        queryFn: ({ signal }) => client.recurrences({}, { signal }),
      }),
    offers: () => queryOptions({ queryKey: ['offers'], queryFn: ({ signal }) => client.offers({ signal }) }),
    counsel: (sketch: Sketch) =>
      queryOptions({
        queryKey: ['counsel', sketch],
        // What it says depends on the clock.
        staleTime: 0,
        gcTime: 60_000,
        queryFn: ({ signal }) => client.counsel(sketch, { signal }),
      }),
    related: (query: QueryOf<'seen'>) =>
      queryOptions({
        queryKey: ['related', query],
        queryFn: ({ signal }) => client.related(query, { signal }),
      }),
    policy: () => queryOptions({ queryKey: ['policy'], queryFn: ({ signal }) => client.policy({ signal }) }),
    listening: () =>
      queryOptions({ queryKey: ['listening'], queryFn: ({ signal }) => client.listening({ signal }) }),
    decisions: () =>
      queryOptions({ queryKey: ['decisions'], queryFn: ({ signal }) => client.decisions({ signal }) }),
    rules: () => queryOptions({ queryKey: ['rules'], queryFn: ({ signal }) => client.rules({ signal }) }),
    rule: (name: string) =>
      queryOptions({ queryKey: ['rules', name], queryFn: ({ signal }) => client.rule(name, { signal }) }),
    firing: () => queryOptions({ queryKey: ['firing'], queryFn: ({ signal }) => client.firing({ signal }) }),
    guides: () => queryOptions({ queryKey: ['guide'], queryFn: ({ signal }) => client.guides({ signal }) }),
    guide: (page: string) =>
      queryOptions({ queryKey: ['guide', page], queryFn: ({ signal }) => client.guide(page, { signal }) }),
  };
}
