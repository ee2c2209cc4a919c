import { ApiError, type Changed } from '@debrief/api/client';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useAsking } from '../app/use.js';
import { theDesks } from '../changing/index.js';
import { splitId } from '../postmortem/head/notices.js';
import { say } from '../shell/live.js';
import { momentWords } from '../words/index.js';
import { ComparisonPart } from './comparison.js';
import type { Version } from './versions.js';

interface Props {
  readonly id: string;
  /** The version that is to come back. */
  readonly version: Version;
  /** The newest step: what it is compared with, and what can be brought back again. */
  readonly newest: string | null;
  readonly onClose: () => void;
  /** It is done. */
  readonly onDone: () => void;
}

/** What would change if an earlier version came back, and the button that does it. */
export function Restore({ id, version: { step, revision }, newest, onClose, onDone }: Props) {
  const restore = useRestore(id);
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (step === null || revision === null) return null;
  const go = async (): Promise<void> => {
    setBusy(true);
    const outcome = await restore(revision);
    setBusy(false);
    if (outcome === null) onDone();
    else setRefused(outcome);
  };
  return (
    <section
      className="restore"
      aria-labelledby="restore-title"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <h2 id="restore-title" ref={heading} tabIndex={-1}>
        Bring back the text of {momentWords(step.at)}?
      </h2>
      <p>
        It becomes a new step on top of all others. Nothing of what came since is lost: it stays here, and can
        come back in the same way.
      </p>
      {refused === null ? null : (
        <p className="form-trouble" role="alert">
          {refused}
        </p>
      )}
      <p className="form-buttons">
        <button
          type="button"
          className="button button-first"
          aria-disabled={isBusy}
          onClick={() => void (isBusy ? null : go())}
        >
          {isBusy ? 'Bringing it back …' : 'Bring it back'}
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          Cancel
        </button>
      </p>
      {newest === null ? null : (
        <>
          <h3 className="restore-what">What it changes</h3>
          <ComparisonPart
            id={id}
            pair={{ left: newest, right: revision }}
            labels={['It is', 'It would be']}
          />
        </>
      )}
    </section>
  );
}

/** Brings a version back: null when it is done, or what is in the way. */
export function useRestore(id: string): (revision: string) => Promise<string | null> {
  const { client } = useRouteContext({ from: '__root__' });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(useAsking().postmortem(id));
  const [year, name] = splitId(id);
  return async (revision) => {
    const desk = theDesks()?.of(id);
    // What waits is saved first, as a step of its own.
    if (desk && !(await desk.settled()))
      return 'Something of yours is not saved yet. Save it or give it up first, so that it is not lost.';
    try {
      const base = (await client.latest(id)).version;
      const done: Changed = await client.restore(id, { revision, base });
      await desk?.refresh();
      await queries.invalidateQueries({ queryKey: ['postmortem', id] });
      await navigate({ to: '/$year/$name/history', params: { year, name }, resetScroll: false });
      say(
        done.revision === null
          ? 'It says this already: nothing had to change.'
          : `${data.title ?? name} is again what it was then.`,
      );
      return null;
    } catch (error) {
      if (!(error instanceof ApiError))
        return 'The server cannot be reached. Nothing was changed; try again.';
      return [error.problem.detail, error.problem.way].filter(Boolean).join(' ');
    }
  };
}
