import { useSuspenseQuery } from '@tanstack/react-query';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';

export function Library() {
  const { data } = useSuspenseQuery(useAsking().search({}));
  return <Page title="Library">{JSON.stringify(data).slice(0, 400)}</Page>;
}
