import type { Client, Me } from '@debrief/api/client';
import type { QueryClient } from '@tanstack/react-query';

/** The address of the person at this browser, as far as it is known. */
export function whoIn(queries: QueryClient): string | null {
  return queries.getQueryData<Me>(['me'])?.person?.email ?? null;
}

/** The address of the person, asked for until it is known: what somebody else has left here waits for them. */
export async function whoIsHere(
  client: Pick<Client, 'me'>,
  queries: Pick<QueryClient, 'ensureQueryData'>,
): Promise<string | null> {
  const asked = { queryKey: ['me'], queryFn: () => client.me(), retry: true, networkMode: 'always' } as const;
  const { person } = await queries.ensureQueryData<Me>(asked);
  return person?.email ?? null;
}

/** Whether something that was left in this browser is theirs; what names nobody is whoever's comes first. */
export function isTheirs(left: { readonly by?: string | null }, by: string | null): boolean {
  return (left.by ?? by) === by;
}
