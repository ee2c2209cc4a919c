import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  /** `2026/05.search.third-of-the-products` */
  readonly id: string;
  /** The part of it to go to. */
  readonly hash?: string;
  /** The form to open there: `edit`, `verdict`, `followup`. */
  readonly form?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Leads to a postmortem by its id. */
export function PostmortemLink({ id, hash, form, className, children }: Props) {
  const [year = '', ...name] = id.split('/');
  return (
    <Link
      to="/$year/$name"
      params={{ year, name: name.join('/') }}
      {...(hash === undefined ? {} : { hash })}
      {...(form === undefined ? {} : { search: { do: form } })}
      className={className}
    >
      {children}
    </Link>
  );
}
