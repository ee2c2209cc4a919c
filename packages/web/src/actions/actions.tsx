import { useSuspenseQuery } from '@tanstack/react-query';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';

export function Actions() {
  const { data } = useSuspenseQuery(useAsking().actions({}));
  return <Page title="Actions">{JSON.stringify(data).slice(0, 400)}</Page>;
}
