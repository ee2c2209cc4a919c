import type { ReactNode } from 'react';
import { PostmortemLink } from '../shell/postmortem-link.js';

interface Props {
  readonly id: string;
  /** Where on its page. */
  readonly hash?: string | null | undefined;
  /** The form to open there. */
  readonly form?: string | undefined;
  readonly title: string | null;
  /** What stands before it, such as a ring of phases. */
  readonly mark?: ReactNode;
  /** What can be pressed before it: a circle that ticks. */
  readonly press?: ReactNode;
  /** What else can be done, below it. */
  readonly ways?: ReactNode;
  /** The one fact that matters. */
  readonly fact: ReactNode;
  /** Its day has passed. */
  readonly isLate?: boolean;
  readonly children?: ReactNode;
}

/** Something that leads to a postmortem; all of the row is the link, but for what can be done at once. */
export function HomeRow({ id, hash, form, title, mark, press, ways, fact, isLate = false, children }: Props) {
  return (
    <li className={press === undefined ? 'home-row' : 'home-row home-row-pressed'}>
      {press}
      <PostmortemLink id={id} {...(hash && { hash })} {...(form && { form })} className="home-link">
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
      {ways}
    </li>
  );
}
