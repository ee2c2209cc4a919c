import type { ReactNode } from 'react';
import { useAnswering } from '../keys/early.js';

interface Props {
  readonly title: string;
  /** What leads up from here, above the title. */
  readonly before?: ReactNode;
  /** A sentence below the title. */
  readonly lead?: ReactNode;
  /** What stands beside the title, such as a button. */
  readonly aside?: ReactNode;
  /** As wide as a page of a book, or as the window lets it. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** A page with its title. */
export function Page({ title, before, lead, aside, width = 'wide', children }: Props) {
  useAnswering();
  return (
    <div className={`page page-${width}`}>
      <header className="page-head">
        <div>
          {before}
          <h1>{title}</h1>
          {lead === undefined ? null : <p className="page-lead">{lead}</p>}
        </div>
        {aside}
      </header>
      {children}
    </div>
  );
}
