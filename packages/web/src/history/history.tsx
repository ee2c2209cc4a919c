import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { wordOf } from '../app/address.js';
import { useAsking } from '../app/use.js';
import { useAnswering } from '../keys/early.js';
import { useKeys } from '../keys/keys.js';
import { Empty } from '../shell/empty.js';
import { chosen } from './chosen.js';
import { ComparisonPart } from './comparison.js';
import { Restore } from './restore.js';
import { Restored } from './restored.js';
import { Steps } from './steps.js';
import { versionsOf } from './versions.js';

/** Who changed what, when: the steps of a text, and any two of them side by side. */
export function HistoryPage() {
  useAnswering();
  const { year, name } = useParams({ from: '/$year/$name/history' });
  const id = `${year}/${name}`;
  const search = useSearch({ from: '/$year/$name/history' });
  const asking = useAsking();
  const { data: history } = useSuspenseQuery(asking.history(id));
  const { data: postmortem } = useSuspenseQuery(asking.postmortem(id));
  const pair = chosen(history, { left: wordOf(search, 'left'), right: wordOf(search, 'right') });
  const versions = versionsOf(history);
  const [restoring, setRestoring] = useState<string | null>(null);
  const [restored, setRestored] = useState(false);
  const wanted = versions.find(({ revision }) => revision !== null && revision === restoring);
  const close = (): void => {
    setRestoring(null);
    // Whoever closes it is where it was opened.
    document.getElementById(`restore-${restoring}`)?.focus();
  };
  useHistoryKeys({
    year,
    name,
    versions: versions.map(({ revision }) => revision),
    right: pair?.right ?? null,
  });
  return (
    <div className="page history">
      <header className="history-head">
        <p>
          <Link to="/$year/$name" params={{ year, name }} activeOptions={{ exact: true }}>
            <bdi>{postmortem.title ?? name}</bdi>
          </Link>
        </p>
        <h1>History</h1>
      </header>
      {pair === null ? (
        <Empty
          title="No step yet"
          next={<code className="history-command">git add {postmortem.path} && git commit</code>}
        >
          <p>
            Each commit of the file is a step: who changed what, and why. This file has not been committed
            yet.
          </p>
        </Empty>
      ) : (
        <div className="history-body">
          <Steps
            id={id}
            versions={versions}
            pair={pair}
            isComplete={history.complete}
            onRestore={setRestoring}
          />
          {wanted ? (
            <Restore
              key={wanted.revision}
              id={id}
              version={wanted}
              newest={history.steps[0]?.revision ?? null}
              onClose={close}
              onDone={() => {
                setRestoring(null);
                setRestored(true);
              }}
            />
          ) : (
            <div className="history-compared">
              {restored ? (
                <Restored id={id} before={history.steps[1] ?? null} onUndone={() => setRestored(false)} />
              ) : null}
              <ComparisonPart id={id} pair={pair} />
              {pair.right === null || pair.right === versions[0]?.revision ? null : (
                <button
                  type="button"
                  className="button history-back"
                  onClick={() => setRestoring(pair.right)}
                >
                  Bring this version back
                </button>
              )}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

interface Keyed {
  readonly year: string;
  readonly name: string;
  readonly versions: readonly (string | null)[];
  readonly right: string | null;
}

/** `j` and `k` go through the steps, each compared with the one before it. */
function useHistoryKeys({ year, name, versions, right }: Keyed): void {
  const navigate = useNavigate();
  const group = 'History';
  const go = (step: 1 | -1) => (): void => {
    const at = versions.indexOf(right) + step;
    const next = versions[at];
    if (next === undefined) return;
    const search = next === null ? {} : { right: next };
    void navigate({ to: '/$year/$name/history', params: { year, name }, search, resetScroll: false });
  };
  useKeys([
    { keys: 'j', says: 'The step before', group, run: go(1) },
    { keys: 'k', says: 'The step after', group, run: go(-1) },
    {
      keys: 'h',
      says: 'Back to the postmortem',
      group,
      run: () => void navigate({ to: '/$year/$name', params: { year, name } }),
    },
  ]);
}
