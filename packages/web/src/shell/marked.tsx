import type { ReactNode } from 'react';

interface Props {
  readonly text: string;
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

/** A text with some of its words marked. */
export function Marked({ text, marks }: Props) {
  let at = 0;
  const pieces: ReactNode[] = [];
  for (const { from, to } of marks) {
    if (from < at || to <= from) continue;
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
