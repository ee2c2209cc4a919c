import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useAsking } from '../app/use.js';
import { Page } from '../shell/page.js';

export function PostmortemPage() {
  const { year, name } = useParams({ from: '/$year/$name' });
  const { data } = useSuspenseQuery(useAsking().postmortem(`${year}/${name}`));
  return (
    <Page title={data.title ?? name}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: `render` of document makes it safe, whoever wrote it. */}
      <article className="prose" dangerouslySetInnerHTML={{ __html: data.html }} />
    </Page>
  );
}
