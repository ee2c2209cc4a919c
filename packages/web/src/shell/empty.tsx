import type { ReactNode } from 'react';

interface Props {
  /** What is not there. */
  readonly title: string;
  /** What belongs here, and why one would want it. */
  readonly children: ReactNode;
  /** The one next step. */
  readonly next?: ReactNode;
}

/** What stands where there is nothing yet: it teaches what belongs here. */
export function Empty({ title, children, next }: Props) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <div className="empty-words">{children}</div>
      {next === undefined ? null : <p className="empty-next">{next}</p>}
    </div>
  );
}
