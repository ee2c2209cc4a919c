import { useSuspenseQuery } from '@tanstack/react-query';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';

export function Guides() {
  const { data } = useSuspenseQuery(useAsking().guides());
  return <Page title="Guide">{data.pages.map(({ title }) => title).join(', ')}</Page>;
}
