import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Asks again what a change may have given another answer. What is being asked already is let come in, so that the page
 * shows it as soon as it can, and is asked once more afterwards: it may have missed the change. `has` tells of an answer
 * that it has not.
 *
 *     await renewed(queries, ([kind]) => kind === 'home');
 */
export async function renewed(
  queries: QueryClient,
  concerns: (key: QueryKey) => boolean,
  has: (answer: unknown) => boolean = () => false,
): Promise<void> {
  const concerned = (query: Query): boolean => concerns(query.queryKey);
  const asked = new Set(
    queries
      .getQueryCache()
      .findAll({ predicate: concerned, fetchStatus: 'fetching' })
      // What waits for another try after a failure would be late.
      .filter(({ state }) => state.fetchFailureCount === 0),
  );
  await Promise.all([
    queries.invalidateQueries({ predicate: (query) => concerned(query) && !asked.has(query) }),
    comeIn(queries, asked, has),
  ]);
}

async function comeIn(
  queries: QueryClient,
  asked: ReadonlySet<Query>,
  has: (answer: unknown) => boolean,
): Promise<void> {
  // Several who wait for the same answer ask once more together.
  const together = { cancelRefetch: false };
  await queries.refetchQueries({ predicate: (query) => asked.has(query) }, together);
  const missed = (query: Query): boolean => asked.has(query) && !has(query.state.data);
  await queries.invalidateQueries({ predicate: missed }, together);
}
