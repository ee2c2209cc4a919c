import type { Thread as ThreadShape } from '@debrief/api/client';
import type { ReactNode } from 'react';
import { AboutWhole } from '../discussing/whole.js';
import { placeless } from './notes.js';
import { Thread } from './thread.js';

interface Props {
  readonly threads: readonly ThreadShape[];
}

/** Threads about the whole document, and those whose words are gone from it. */
export function Apart({ threads }: Props) {
  const { whole, detached } = placeless(threads);
  return (
    <>
      <Group title="About the whole" about={null} threads={whole}>
        <AboutWhole threads={whole} />
      </Group>
      <Group
        title="About words that are gone"
        about="The text has changed since; what was said about it is kept."
        threads={detached}
      />
    </>
  );
}

interface GroupProps extends Props {
  readonly title: string;
  readonly about: string | null;
  /** What stands below them, and stands also where there are none. */
  readonly children?: ReactNode;
}

function Group({ title, about, threads, children }: GroupProps) {
  if (threads.length === 0 && children === undefined) return null;
  return (
    <section className="pm-part">
      <h2>{title}</h2>
      {about === null ? null : <p className="pm-part-about">{about}</p>}
      <ul className="pm-apart">
        {threads.map((thread) => (
          <li
            key={thread.id}
            className="note note-thread"
            id={`thread-${thread.id}`}
            data-weight={thread.state}
            tabIndex={-1}
          >
            <Thread thread={thread} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
