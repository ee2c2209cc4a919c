import type { Step } from '@debrief/api/client';
import { useEffect, useRef, useState } from 'react';
import { useRestore } from './restore.js';

interface Props {
  readonly id: string;
  /** What was there before: it can come back in the same way. */
  readonly before: Step | null;
  readonly onUndone: () => void;
}

/** An earlier version has come back: with the way to take that back. */
export function Restored({ id, before, onUndone }: Props) {
  const restore = useRestore(id);
  const [refused, setRefused] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  if (before === null) return null;
  const undo = async (): Promise<void> => {
    const outcome = await restore(before.revision);
    if (outcome === null) onUndone();
    else setRefused(outcome);
  };
  return (
    <p className="restored">
      It is done: the earlier text is the newest step.{' '}
      <button ref={button} type="button" className="button" onClick={() => void undo()}>
        Undo
      </button>
      {refused === null ? null : <span className="form-trouble">{refused}</span>}
    </p>
  );
}
