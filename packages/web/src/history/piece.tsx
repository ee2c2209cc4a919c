import type { ComparedRow, Comparison } from '@debrief/api/client';
import { useState } from 'react';
import { counted } from '../words/index.js';
import { Row } from './row.js';

/** Some lines of a comparison. Those that are the same on both sides and far from a change are folded. */
export function Piece({ piece }: { readonly piece: Comparison['pieces'][number] }) {
  if (piece.type === 'rows') return <Rows rows={piece.rows} />;
  return <Folded lines={piece.lines} rows={piece.rows} />;
}

function Folded({ lines, rows }: { readonly lines: number; readonly rows: readonly ComparedRow[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="compared-fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{counted(lines, 'line')} alike</summary>
      <Rows rows={rows} />
    </details>
  );
}

function Rows({ rows }: { readonly rows: readonly ComparedRow[] }) {
  return rows.map((row) => <Row key={`${row.left?.line ?? ''} ${row.right?.line ?? ''}`} row={row} />);
}
