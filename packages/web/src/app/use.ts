import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useMemo } from 'react';
import { asking } from './queries.js';

/** The questions of `asking`, asked of this page's server. */
export function useAsking(): ReturnType<typeof asking> {
  const { client } = useRouteContext({ from: '__root__' });
  return useMemo(() => asking(client), [client]);
}

/** Who is reading, and where. */
export function useMe() {
  return useSuspenseQuery(useAsking().me()).data;
}
