import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';

export function GuidePage() {
  const { page } = useParams({ from: '/guide/$page' });
  const { data } = useSuspenseQuery(useAsking().guide(page));
  return <Page title={data.title}>{data.html.length}</Page>;
}
