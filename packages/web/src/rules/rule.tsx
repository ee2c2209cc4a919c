import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';

export function RulePage() {
  const { family, rule } = useParams({ from: '/rules/$family/$rule' });
  const { data } = useSuspenseQuery(useAsking().rule(`${family}/${rule}`));
  return <Page title={data.name}>{data.why}</Page>;
}
