import type { ReactNode } from 'react';
import { PostmortemLink } from '../shell/postmortem-link.js';

interface Props {
  readonly id: string;
  /** Where on its page. */
  readonly hash?: string | null | undefined;
  readonly title: string | null;
  /** What stands before it, such as a ring of phases. */
  readonly mark?: ReactNode;
  /** The one fact that matters. */
  readonly fact: ReactNode;
  /** Its day has passed. */
  readonly isLate?: boolean;
  readonly children?: ReactNode;
}

/** Something that leads to a postmortem; all of the row is the link. */
export function HomeRow({ id, hash, title, mark, fact, isLate = false, children }: Props) {
  return (
    <li className="home-row">
      <PostmortemLink id={id} {...(hash && { hash })} className="home-link">
        {mark}
        <span className="home-what">
          <span className="home-title" dir="auto">
            {title ?? id}
          </span>
          {children}
        </span>
        <span className="home-fact" data-late={isLate}>
          {fact}
        </span>
      </PostmortemLink>
    </li>
  );
}
