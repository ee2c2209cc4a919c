import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAsking } from '../app/use.js';
import { dayWords } from '../words/index.js';
import type { Item } from './item.js';

const pause = 60;
const most = 6;

/** Postmortems that have the words which somebody types. */
export function useFound(typed: string): readonly Item[] {
  const words = useLater(typed.trim());
  const ask = useAsking();
  const { data } = useQuery({
    ...ask.search({ q: words, typing: 'yes', limit: most }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
  if (typed.trim() === '' || !data || !data.complete) return [];
  return data.results.map(({ id, title, day, month }) => ({
    id: `postmortem ${id}`,
    title: title ?? id,
    hint: dayWords(day ?? month),
    icon: 'page',
    go: { href: `/${id.split('/').map(encodeURIComponent).join('/')}` },
  }));
}

/** A value after it has been the same for a moment. */
function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
