import type { ComparedRow } from '@debrief/api/client';
import { Fragment } from 'react';

interface Props {
  readonly row: ComparedRow;
}

/** A line on both sides. What is different says so in words, not in colour alone. */
export function Row({ row: { kind, left, right } }: Props) {
  return (
    <div className="compared-row" data-kind={kind}>
      <Line line={left} as={kind === 'same' ? null : 'del'} side="left" />
      <Line line={right} as={kind === 'same' ? null : 'ins'} side="right" />
    </div>
  );
}

interface LineProps {
  readonly line: ComparedRow['left'];
  /** What the changed stretches of it are; null where nothing is. */
  readonly as: 'ins' | 'del' | null;
  readonly side: 'left' | 'right';
}

function Line({ line, as, side }: LineProps) {
  if (line === null) return <div className="compared-line" data-side={side} data-empty="yes" />;
  let at = 0;
  const As = as;
  return (
    <div className="compared-line" data-side={side} data-line={line.line}>
      <p dir="auto">
        {line.stretches.map(({ text, changed }) => {
          const from = at;
          at += text.length;
          return changed && As !== null ? <As key={from}>{text}</As> : <Fragment key={from}>{text}</Fragment>;
        })}
      </p>
    </div>
  );
}
