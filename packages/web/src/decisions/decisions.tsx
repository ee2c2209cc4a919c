import { useSuspenseQuery } from '@tanstack/react-query';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';

export function Decisions() {
  const { data } = useSuspenseQuery(useAsking().decisions());
  return <Page title="Decisions not to write one">{JSON.stringify(data).slice(0, 400)}</Page>;
}
