import type { Comparison } from '@debrief/api/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useAsking } from '../app/use.js';
import { counted } from '../words/index.js';
import type { Chosen } from './chosen.js';
import { Piece } from './piece.js';
import { comparisonQuery } from './query.js';
import { SideName } from './side.js';

interface Props {
  readonly id: string;
  readonly pair: Chosen;
  /** What the sides are called. */
  readonly labels?: readonly [left: string, right: string];
}

/** Two versions side by side; one below the other where there is no room. */
export function ComparisonPart({ id, pair, labels = ['It was', 'It became'] }: Props) {
  const { data } = useSuspenseQuery(useAsking().comparison(id, comparisonQuery(pair)));
  const { left, right, pieces } = data;
  return (
    <section className="compared" aria-label="What is different">
      <header className="compared-head">
        <SideName step={left} side="left" label={labels[0]} />
        <SideName step={right} side="right" label={labels[1]} />
      </header>
      <p className="compared-says">{saidOf(data)}</p>
      {pieces.length === 0 ? null : (
        <div className="compared-text">
          {pieces.map((piece) => (
            <Piece key={keyOf(piece)} piece={piece} />
          ))}
        </div>
      )}
    </section>
  );
}

function saidOf({ added, gone, pieces }: Comparison): string {
  if (pieces.length === 0) return 'Both are empty.';
  if (added === 0 && gone === 0) return 'Both say the same.';
  const said = [
    ...(added > 0 ? [`${counted(added, 'line')} new`] : []),
    ...(gone > 0 ? [`${counted(gone, 'line')} gone`] : []),
  ];
  return `${said.join(', ')}; a changed line counts as both.`;
}

/** Lines have numbers on at least one side. */
function keyOf({ rows: [first] }: Comparison['pieces'][number]): string {
  return `${first?.left?.line ?? ''} ${first?.right?.line ?? ''}`;
}
