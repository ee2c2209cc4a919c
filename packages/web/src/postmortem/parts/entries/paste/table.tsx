import { type KeyboardEvent, memo } from 'react';
import { Choice, Field, Line, Prose } from '../../../../fields/index.js';
import { shortMoments } from '../moments.js';
import type { LookedAt } from './rows.js';

interface Props {
  readonly rows: readonly LookedAt[];
  readonly showsWho: boolean;
  readonly onChange: (index: number, some: Partial<LookedAt>) => void;
  readonly onAll: (isWanted: boolean) => void;
}

/** The rows of what was pasted: each can be ticked, and mended in place. */
export function RowTable({ rows, showsWho, onChange, onAll }: Props) {
  if (rows.length === 0) return null;
  const isAll = rows.every(({ isWanted }) => isWanted);
  return (
    <table className="paste-rows" onKeyDown={stay}>
      <thead>
        <tr>
          <th scope="col">
            <input
              type="checkbox"
              aria-label="All rows"
              checked={isAll}
              onChange={({ target }) => onAll(target.checked)}
            />
            <span className="paste-all" aria-hidden="true">
              All rows
            </span>
          </th>
          <th scope="col">When</th>
          <th scope="col">What happened</th>
          <th scope="col">Key moment</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and never move.
          <Row key={index} row={row} index={index} showsWho={showsWho} onChange={onChange} />
        ))}
      </tbody>
    </table>
  );
}

/** Enter goes on within the row, and adds nothing by itself. */
function stay(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
}

interface RowProps extends Pick<Props, 'showsWho' | 'onChange'> {
  readonly row: LookedAt;
  readonly index: number;
}

const Row = memo(
  ({ row, index, showsWho, onChange }: RowProps) => {
    const name = `row ${index + 1}`;
    const set = (some: Partial<LookedAt>): void => onChange(index, some);
    return (
      <tr className={row.isWanted ? undefined : 'paste-out'}>
        <td>
          <input
            type="checkbox"
            aria-label={`Add ${name}: ${row.text.slice(0, 60)}`}
            checked={row.isWanted}
            onChange={({ target }) => set({ isWanted: target.checked })}
          />
        </td>
        <td className="paste-time">
          <Field isCell label={`When, ${name}`}>
            <Line value={row.time} onChange={(time) => set({ time })} />
          </Field>
        </td>
        <td className="paste-text">
          <Field isCell label={`What happened, ${name}`} error={row.problem}>
            <Prose isLine value={row.text} onChange={(text) => set({ text })} />
          </Field>
          {row.isThere ? <p className="paste-there">Already in the timeline</p> : null}
          {(showsWho && row.who !== '') || row.also !== '' || !row.isCertain || row.source !== '' ? (
            <p className="paste-also">
              {[
                showsWho ? row.who : '',
                row.isCertain ? '' : 'about then',
                row.also,
                row.source.replace(/^https?:\/\//, ''),
              ]
                .filter((each) => each !== '')
                .join(' · ')}
            </p>
          ) : null}
        </td>
        <td className="paste-moment">
          <Field isCell label={`Key moment, ${name}`}>
            <Choice
              value={row.moment}
              onChange={(moment) => set({ moment })}
              none="None"
              choices={shortMoments}
            />
          </Field>
        </td>
      </tr>
    );
  },
  // Only what is typed in a row renders it anew: there may be hundreds.
  (before, after) => before.row === after.row && before.showsWho === after.showsWho,
);
