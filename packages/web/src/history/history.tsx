import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';

export function HistoryPage() {
  const { year, name } = useParams({ from: '/$year/$name/history' });
  const { data } = useSuspenseQuery(useAsking().history(`${year}/${name}`));
  return <Page title={`History of ${name}`}>{data.steps.length}</Page>;
}
