import type { Entry, Parsed } from '@debrief/document';
import { useRouteContext } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Desk } from '../../../changing/state.js';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { Control, Controls } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import type { ItemProps } from '../../alive/part.js';
import { ChooseFiles } from './files/choose.js';
import { useFilesAt } from './files/drops.js';
import { Excerpts } from './files/excerpt.js';
import { Progress } from './files/progress.js';
import { attach, markOf, type Sender, useUploads } from './files/uploads.js';
import { EntryForm, keyOfEntry } from './form.js';
import { momentOfChoice, shortMoments } from './moments.js';
import { focusEntry, nudge } from './nudge.js';
import { timeWords } from './times.js';

/** What can be done with an entry of the timeline. */
export function EntryItem({ index, owner }: ItemProps) {
  const desk = useDesk();
  const parsed = useParsed();
  const { client } = useRouteContext({ from: '__root__' });
  const entry = parsed?.model.timeline[index] ?? null;
  const [isOpen, setIsOpen] = useState(() => entry !== null && isKept(keyOfEntry(desk.id, parsed, entry)));
  useOpener(({ form, index: wanted }) => {
    const isOurs = form === 'entry' && wanted === index;
    if (isOurs) setIsOpen(true);
    return isOurs;
  });
  useEntryKeys(owner, index, () => setIsOpen(true));
  const mark = parsed === null ? null : markOf(parsed, index);
  const uploads = useUploads().filter((each) => each.id === desk.id && each.entry === mark);
  const sender: Sender = { desk, client, onLoose: () => undefined };
  const take = (files: readonly File[]): void => void attach(files, mark, sender);
  useFilesAt(owner, take);
  if (parsed === null || entry === null) return null;
  return (
    <>
      <Excerpts owner={owner} words={parsed.text.slice(entry.textRange.from, entry.textRange.to)} />
      <Progress uploads={uploads} sender={sender} />
      {isOpen ? (
        <EntryForm key={entry.from} parsed={parsed} entry={entry} onClose={() => setIsOpen(false)} />
      ) : (
        <EntryControls
          parsed={parsed}
          entry={entry}
          index={index}
          onEdit={() => setIsOpen(true)}
          onFiles={take}
        />
      )}
    </>
  );
}

interface ControlsProps {
  readonly parsed: Parsed;
  readonly entry: Entry;
  readonly index: number;
  readonly onEdit: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

function EntryControls({ entry, onEdit, onFiles }: ControlsProps) {
  const desk = useDesk();
  const name = nameOf(entry);
  const change = async (facts: object, told: string): Promise<void> => {
    const refused = await desk.change({ do: 'change', what: 'entry', item: entry.from, facts });
    say(refused?.message ?? told);
  };
  const remove = async (): Promise<void> => {
    const refused = await desk.change({ do: 'remove', what: 'entry', item: entry.from });
    say(refused?.message ?? `Took ${name} out of the timeline. Ctrl Z brings it back.`);
  };
  return (
    <Controls label={name}>
      <Control name="edit" onClick={onEdit}>
        Edit
      </Control>
      <select
        className="alive-control entry-moment"
        aria-label="Key moment"
        value={entry.moment ?? ''}
        onChange={({ target }) =>
          void change(
            { moment: momentOfChoice(target.value) },
            target.value === '' ? 'It is no key moment any more.' : 'The key moment is marked.',
          )
        }
      >
        <option value="">{entry.moment === null ? 'Moment' : 'No moment'}</option>
        {shortMoments.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <Control
        name="uncertain"
        pressed={!entry.certain}
        onClick={() =>
          void change(
            { uncertain: entry.certain },
            entry.certain ? 'Marked as uncertain.' : 'Marked as certain.',
          )
        }
      >
        Uncertain
      </Control>
      <ChooseFiles className="alive-control" onFiles={onFiles}>
        Attach
      </ChooseFiles>
      <Control name="remove" onClick={() => void remove()}>
        Remove
      </Control>
    </Controls>
  );
}

/** Marks an entry by a key: `1` to `5` are the key moments in their order, `0` is none, `u` what is uncertain. */
async function markByKey(desk: Desk, index: number, key: string): Promise<void> {
  const entry = desk.parsed?.model.timeline[index];
  if (!entry) return;
  const chosen = key === 'u' ? undefined : shortMoments[Number(key) - 1];
  const facts = key === 'u' ? { uncertain: entry.certain } : { moment: chosen?.value ?? null };
  const refused = await desk.change({ do: 'change', what: 'entry', item: entry.from, facts });
  const told = key === 'u' ? (entry.certain ? 'Uncertain' : 'Certain') : (chosen?.words ?? 'No key moment');
  say(refused?.message ?? `Marked: ${told}. Ctrl Z takes it back.`);
}

/** What an entry is called: `the entry of 10:53`. */
function nameOf(entry: Entry): string {
  const time = timeWords(entry);
  return time === '' ? 'the entry without a time' : `the entry of ${time.replace(/^\S+ /, '')}`;
}

/** The keys of an entry that has the focus: Alt with up and down moves it in time, figures mark it, Enter opens it. */
function useEntryKeys(owner: HTMLElement, index: number, onEdit: () => void): void {
  const desk = useDesk();
  const latest = useRef({ desk, index, onEdit });
  latest.current = { desk, index, onEdit };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { desk: own, index: at, onEdit: edit } = latest.current;
      const isField =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, form') !== null;
      if (isField || event.defaultPrevented) return;
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (event.altKey && step !== 0) {
        event.preventDefault();
        event.stopPropagation();
        void nudge(own, at, step * (event.shiftKey ? 10 : 1)).then(focusEntry);
      } else if (/^[0-5u]$/.test(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        void markByKey(own, at, event.key).then(() => focusEntry(at));
      } else if (event.key === 'Enter' && event.target === owner) {
        event.preventDefault();
        edit();
      }
    };
    owner.addEventListener('keydown', onKey);
    return () => owner.removeEventListener('keydown', onKey);
  }, [owner]);
}
