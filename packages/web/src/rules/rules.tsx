import { useSuspenseQuery } from '@tanstack/react-query';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';

export function Rules() {
  const { data } = useSuspenseQuery(useAsking().rules());
  return <Page title="Rules">{data.families.map(({ name }) => name).join(', ')}</Page>;
}
