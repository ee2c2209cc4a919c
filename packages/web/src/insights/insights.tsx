import { useSuspenseQuery } from '@tanstack/react-query';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';

export function Insights() {
  const { data } = useSuspenseQuery(useAsking().statistics({}));
  return <Page title="Insights">{JSON.stringify(data).slice(0, 400)}</Page>;
}
