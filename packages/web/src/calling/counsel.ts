import type { Counsel, Relative, Sketch } from '@debrief/api/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAsking } from '../app/use.js';

/** What is said to a call while somebody makes it. */
export interface Heard {
  readonly counsel: Counsel | null;
  readonly related: readonly Relative[];
}

/** How long somebody who types may pause before it is asked. */
const pause = 250;

/** From so many letters on a title tells something. */
const fewest = 4;

/** Asks while somebody types; what was said before stays until there is something newer. */
export function useCounsel(sketch: Sketch | null): Heard {
  const asking = useAsking();
  const words = useSettled(sketch === null ? null : JSON.stringify(sketch));
  const said = words === null ? null : (JSON.parse(words) as Sketch);
  const counsel = useQuery({
    ...asking.counsel(said ?? {}),
    enabled: said !== null,
    placeholderData: keepPreviousData,
  });
  const title = said?.title?.trim() ?? '';
  const related = useQuery({
    ...asking.related({ title, system: said?.systems ?? [] }),
    enabled: title.length >= fewest,
    placeholderData: keepPreviousData,
  });
  return {
    counsel: counsel.data ?? null,
    related: title.length < fewest ? [] : (related.data?.related ?? []),
  };
}

/** A value once it has stayed the same for a moment. */
function useSettled(value: string | null): string | null {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
