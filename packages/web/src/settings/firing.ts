import type { Firing } from '@debrief/api/client';
import { useQuery } from '@tanstack/react-query';
import { useAsking } from '../app/use.js';

/** How often rules fire: asked again until all postmortems were looked at. */
export function useFiring(): Firing | undefined {
  const { data } = useQuery({
    ...useAsking().firing(),
    refetchInterval: ({ state }) => (state.data && state.data.over < state.data.of ? 1000 : false),
  });
  return data;
}
