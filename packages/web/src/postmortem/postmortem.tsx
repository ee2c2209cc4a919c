import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useAsking } from '../app/use.js';
import { useShown } from '../changing/shown.js';
import { DeskId } from '../changing/use.js';
import { useAnswering } from '../keys/early.js';
import { UndoKeys } from '../saving/undo.js';
import { AliveHost } from './alive/host.js';
import { Attachments } from './beyond/attachments.js';
import { Changed } from './beyond/changed.js';
import { Recurrences } from './beyond/recurrences.js';
import { Related } from './beyond/related.js';
import { Contents, FoldedContents } from './contents/contents.js';
import { Deciding } from './deciding/host.js';
import { DraftingProvider, useNewDrafting } from './discussing/draft.js';
import { CausesFigure } from './figures/causes.js';
import { StripFigure } from './figures/strip.js';
import { PostmortemHead } from './head/head.js';
import { usePostmortemKeys } from './keys.js';
import { LightProvider, useNewLight } from './light/light.js';
import { Apart } from './margin/apart.js';
import { Margin } from './margin/margin.js';
import { notesOf } from './margin/notes.js';
import { useShowsFindings } from './margin/showing.js';
import { NothingYet } from './nothing.js';
import { showEntry } from './text/lit.js';
import { Text } from './text/text.js';

/** A postmortem, to be read. */
export function PostmortemPage() {
  useAnswering();
  const { year, name } = useParams({ from: '/$year/$name' });
  const id = `${year}/${name}`;
  // Another postmortem is another page: nothing of the one before stays.
  return (
    <DeskId key={id} value={id}>
      <Reading id={id} />
      <UndoKeys />
    </DeskId>
  );
}

function Reading({ id }: { readonly id: string }) {
  const data = useShown(useSuspenseQuery(useAsking().postmortem(id)).data);
  const { model, threads, findings } = data;
  const page = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const light = useNewLight();
  const [strip, setStrip] = useState<'figure' | 'table'>('figure');
  const [showsFindings, setShowsFindings] = useShowsFindings(data.standing.status);
  const notes = useMemo(() => notesOf(threads, findings, showsFindings), [threads, findings, showsFindings]);
  usePostmortemKeys({
    id,
    page,
    onToggleStrip: () => setStrip(strip === 'table' ? 'figure' : 'table'),
    onToggleFindings: () => setShowsFindings(!showsFindings),
  });
  return (
    <DraftingProvider value={useNewDrafting(id, model.owner)}>
      <LightProvider value={light}>
        <div ref={page} className="page pm">
          <PostmortemHead postmortem={data} />
          <Deciding postmortem={data} />
          <StripFigure
            model={model}
            view={strip}
            onView={setStrip}
            onPick={(entry) => showEntry(article.current, entry)}
          />
          <FoldedContents headings={data.headings} />
          <div className="pm-body">
            <Contents headings={data.headings} />
            <div className="pm-column">
              {data.html === '' ? (
                <NothingYet />
              ) : (
                <Text postmortem={data} article={article}>
                  <CausesFigure model={model} />
                </Text>
              )}
            </div>
            <Margin
              article={article}
              html={data.html}
              notes={notes}
              threads={threads}
              findings={findings.length}
              showsFindings={showsFindings}
              onShowFindings={setShowsFindings}
            />
          </div>
          <AliveHost article={article} postmortem={data} />
          <footer className="pm-beyond">
            <Apart threads={threads} />
            <Recurrences id={id} recurrences={data.recurrences} />
            <Related related={data.related} />
            <Attachments attachments={data.attachments} />
            <Changed postmortem={data} />
          </footer>
        </div>
      </LightProvider>
    </DraftingProvider>
  );
}
