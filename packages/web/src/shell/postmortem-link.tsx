import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  /** `2026/05.search.third-of-the-products` */
  readonly id: string;
  /** The part of it to go to. */
  readonly hash?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Leads to a postmortem by its id. */
export function PostmortemLink({ id, hash, className, children }: Props) {
  const [year = '', ...name] = id.split('/');
  return (
    <Link
      to="/$year/$name"
      params={{ year, name: name.join('/') }}
      {...(hash === undefined ? {} : { hash })}
      className={className}
    >
      {children}
    </Link>
  );
}
