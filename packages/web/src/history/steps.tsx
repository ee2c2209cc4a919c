import { Link } from '@tanstack/react-router';
import { splitId } from '../postmortem/head/notices.js';
import { momentWords } from '../words/index.js';
import type { Chosen } from './chosen.js';
import { rawTextPath } from './raw.js';
import type { Version } from './versions.js';

interface Props {
  readonly id: string;
  readonly versions: readonly Version[];
  readonly pair: Chosen;
  readonly isComplete: boolean;
  /** Somebody wants a version back. */
  readonly onRestore: (revision: string) => void;
}

/** The steps, newest first. Two of them are chosen: what it was, and what it became. */
export function Steps({ id, versions, pair, isComplete, onRestore }: Props) {
  // What is there cannot come back; edits that are not committed stand in front of it.
  const newest = versions[0]?.revision ?? null;
  return (
    <nav className="history-steps" aria-label="Steps">
      <ol>
        {versions.map((version) => (
          <StepRow
            key={version.revision ?? 'now'}
            id={id}
            version={version}
            pair={pair}
            onRestore={version.revision === newest ? null : onRestore}
          />
        ))}
      </ol>
      {isComplete ? null : (
        <p className="history-older">Older steps exist, and are not in this copy of the repository.</p>
      )}
    </nav>
  );
}

interface RowProps extends Pick<Props, 'id' | 'pair'> {
  readonly version: Version;
  /** Null where there is nothing to bring back. */
  readonly onRestore: ((revision: string) => void) | null;
}

function StepRow({ id, version, pair, onRestore }: RowProps) {
  const [year, name] = splitId(id);
  const { revision, step, renamedFrom } = version;
  const isRight = revision === pair.right;
  const isLeft = revision !== null && revision === pair.left;
  const address = { to: '/$year/$name/history', params: { year, name }, resetScroll: false } as const;
  return (
    <li className="history-step" data-side={isRight ? 'right' : isLeft ? 'left' : undefined}>
      <Link
        {...address}
        search={revision === null ? {} : { right: revision }}
        className="history-step-main"
        aria-current={isRight ? 'true' : undefined}
      >
        <span className="history-message" dir="auto">
          {step === null ? 'Edits that are not committed' : firstLine(step.message)}
        </span>
        {step === null ? null : (
          <span className="history-who">
            <bdi>{step.by}</bdi>, <time dateTime={step.at}>{momentWords(step.at)}</time>
          </span>
        )}
        {renamedFrom === null ? null : <span className="history-who">was {renamedFrom}</span>}
        {step?.gone ? <span className="history-who">the file was taken away</span> : null}
      </Link>
      <p className="history-ways">
        {revision === null || isRight ? null : (
          <Link
            {...address}
            search={{ left: revision, ...(pair.right !== null && { right: pair.right }) }}
            aria-current={isLeft ? 'true' : undefined}
          >
            {isLeft ? 'compared from here' : 'compare from here'}
          </Link>
        )}
        {step?.gone ? null : (
          <a href={rawTextPath(id, revision ?? undefined)}>
            text<span className="hidden"> {step === null ? 'as it is now' : `at ${step.short}`}</span>
          </a>
        )}
        {step === null || step.gone || onRestore === null ? null : (
          <button
            type="button"
            id={`restore-${step.revision}`}
            className="history-restore"
            onClick={() => onRestore(step.revision)}
          >
            bring it back<span className="hidden"> as it was at {step.short}</span>
          </button>
        )}
      </p>
    </li>
  );
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
