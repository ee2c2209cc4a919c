import type { Thread } from '@debrief/api/client';
import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { useAsking } from '../../app/use.js';
import { DeskId } from '../../changing/use.js';
import { goTo } from './go.js';

/** The threads of this postmortem that are still open, in the order of the text, each a way to it. */
export function OpenThreads() {
  const id = useContext(DeskId);
  const { data } = useQuery({ ...useAsking().postmortem(id ?? ''), enabled: id !== null });
  const open = data?.threads.filter(({ state }) => state === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <ul className="said-open">
      {open.map((thread) => (
        <li key={thread.id}>
          <a
            href={`#thread-${thread.id}`}
            onClick={(event) => {
              event.preventDefault();
              goTo(`[id="thread-${thread.id}"]`);
            }}
          >
            <span dir="auto">{gistOf(thread)}</span>
          </a>{' '}
          <span className="said-where">{whereOf(thread)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a thread is known by: its first words, or those that it is about. */
function gistOf({ remarks, quote }: Thread): string {
  const words =
    remarks.find((each) => each.words !== null && each.words !== '')?.words ?? quote ?? 'A thread';
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

function whereOf({ place, section, remarks }: Thread): string {
  const who = remarks.at(-1)?.by.name;
  const where = place === 'whole' ? 'about the whole' : (section ?? 'words that are gone');
  return who === undefined ? where : `${where}, ${who} spoke last`;
}
