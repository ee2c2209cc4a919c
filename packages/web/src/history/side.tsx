import type { Step } from '@debrief/api/client';
import { momentWords } from '../words/index.js';

interface Props {
  /** Null for nothing at the left, and for the file as it is now at the right. */
  readonly step: Step | null;
  readonly side: 'left' | 'right';
  readonly label: string;
}

/** Which version stands on a side. */
export function SideName({ step, side, label }: Props) {
  return (
    <p className="compared-side" data-side={side}>
      <span className="compared-label">{label}</span>
      {step === null ? (
        <span>
          {side === 'left' ? 'nothing: the file begins here' : 'the file as it is now, not committed'}
        </span>
      ) : (
        <span>
          <time dateTime={step.at}>{momentWords(step.at)}</time> <code>{step.short}</code>
        </span>
      )}
    </p>
  );
}
