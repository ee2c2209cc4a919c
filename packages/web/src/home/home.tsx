import { useSuspenseQuery } from '@tanstack/react-query';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';

export function Home() {
  const { data } = useSuspenseQuery(useAsking().home());
  return <Page title="Home">{JSON.stringify(data).slice(0, 400)}</Page>;
}
