import type { Finding } from '@debrief/api/client';
import type { Edit } from '@debrief/document';
import { useEffect, useRef, useState } from 'react';
import type { Refused } from '../../changing/state.js';
import { useDesk } from '../../changing/use.js';
import { Leave } from '../../checking/leave.js';
import { silenced } from '../../checking/rewrite.js';
import { useKeys } from '../../keys/keys.js';
import { say } from '../../shell/live.js';
import { Rewriting } from './rewriting.js';

interface Props {
  readonly finding: Finding;
}

const group = 'This postmortem';

/** What can be done about a finding in the margin: take its words, write others, or leave them with a reason. */
export function Deciding({ finding }: Props) {
  const desk = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'leaving' | 'rewriting' | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [fix] = finding.fixes;
  const isOurs = finding.bias !== null;

  const note = (): HTMLElement | null => place.current?.closest('li') ?? null;
  const close = (): void => {
    setOpen(null);
    note()?.focus();
  };
  /** Does it; then the note behind has the focus, as it stands in the place of this one. */
  const change = async (how: () => Promise<Refused | null>, told: string): Promise<Refused | null> => {
    const goOn = placeOf(note());
    const refused = await how();
    if (refused === null) {
      say(told);
      goOn();
    }
    setOpen((now) => (refused === null ? null : now));
    return refused;
  };
  const isThere = (): boolean => desk.parsed?.text.slice(finding.from, finding.to) === finding.words;
  const edit = async (edits: readonly Edit[], done: string, told: string): Promise<void> => {
    const step = { do: 'edit', edits, told: `${done} “${shortened(finding.words)}”` } as const;
    setTrouble((await change(() => desk.change(step), told))?.message ?? null);
  };
  const accept = async (): Promise<void> => {
    if (!fix) setOpen('rewriting');
    else if (isThere()) await edit(fix.edits, 'Reword', 'Reworded. Ctrl Z takes it back.');
  };
  const leave = async (reason: string): Promise<void> => {
    const comment = desk.parsed && isThere() ? silenced(desk.parsed, finding, reason) : null;
    if (comment) {
      await edit([comment], 'Leave as it is:', 'Left as it is, with the reason beside it.');
      return;
    }
    setTrouble('The reason has no place beside these words: the text holds no comments there.');
    setOpen(null);
  };

  const latest = useRef({ accept, isOurs });
  latest.current = { accept, isOurs };
  useEffect(() => {
    const element = place.current?.closest('li');
    const onKey = (event: KeyboardEvent): void => {
      const isField = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
      if (event.key !== 'Enter' || !event.altKey || event.ctrlKey || event.metaKey || isField) return;
      event.preventDefault();
      if (!event.shiftKey) void latest.current.accept();
      else if (latest.current.isOurs) setOpen('leaving');
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, []);
  useKeys([
    { keys: 'Alt Enter', says: 'Of a note with the focus: take its words', group, run: () => {} },
    { keys: 'Alt Shift Enter', says: 'Of a note: leave the words, with a reason', group, run: () => {} },
  ]);

  return (
    <div ref={place} className="note-deciding">
      {open === 'leaving' ? (
        <Leave words={finding.words} onLeave={(why) => void leave(why)} onCancel={close} />
      ) : null}
      {open === 'rewriting' ? (
        <Rewriting
          finding={finding}
          onSave={(step) => change(() => desk.change(step), 'Reworded. Ctrl Z takes it back.')}
          onCancel={close}
        />
      ) : null}
      {open === null ? (
        <p className="note-ways">
          <button type="button" className="note-way" onClick={() => void accept()}>
            {fix ? 'Take it' : 'Write it anew'}
          </button>
          {isOurs ? (
            <button type="button" className="note-way" onClick={() => setOpen('leaving')}>
              Leave it…
            </button>
          ) : null}
        </p>
      ) : null}
      {trouble === null ? null : (
        <p className="note-trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}

/** Remembers the place of a note that is about to go; what it gives puts the focus on the finding behind it. */
function placeOf(note: HTMLElement | null): () => void {
  const list = note?.parentElement;
  if (!note || !list) return () => {};
  const at = [...list.children].indexOf(note);
  const focus = (): void => {
    const left = [...list.children];
    const next = left.slice(at).find((each) => each.matches('.note-finding')) ?? left.at(Math.max(0, at - 1));
    if (!(next instanceof HTMLElement)) return;
    if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };
  return () => requestAnimationFrame(() => requestAnimationFrame(focus));
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
