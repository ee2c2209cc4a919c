import { useRouteContext } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { useKeys } from '../../../keys/keys.js';
import { AddButtons } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import type { EndProps } from '../../alive/part.js';
import { ChooseFiles } from './files/choose.js';
import { useFilesAt } from './files/drops.js';
import { Progress } from './files/progress.js';
import { attach, type Sender, useUploads } from './files/uploads.js';
import { EntryForm, keyOfEntry } from './form.js';
import { keyOfPaste, PasteForm } from './paste/form.js';
import { dragOnStrip } from './strip.js';

type Open = { readonly form: 'entry' | 'paste'; readonly words: string } | null;

/** How something comes into the timeline. A day in it is a part of its own, and has the end of the whole. */
export function EntryEnd({ owner }: EndProps) {
  const isDay = owner.parentElement?.closest('section[data-kind="timeline"]') != null;
  return isDay ? null : <WholeEnd owner={owner} />;
}

/** An entry, what was pasted, a picture or a log. */
function WholeEnd({ owner }: Pick<EndProps, 'owner'>) {
  const desk = useDesk();
  const parsed = useParsed();
  const { client } = useRouteContext({ from: '__root__' });
  const [open, setOpen] = useState<Open>(() =>
    isKept(keyOfPaste(desk.id))
      ? { form: 'paste', words: '' }
      : isKept(keyOfEntry(desk.id, null, null))
        ? { form: 'entry', words: '' }
        : null,
  );
  useOpener(({ form, of }) => {
    const isPaste = form === 'paste';
    const isOurs = isPaste || (form === 'new' && of === 'entry');
    if (isOurs) setOpen({ form: isPaste ? 'paste' : 'entry', words: '' });
    return isOurs;
  });
  useEffect(() => dragOnStrip(desk), [desk]);
  usePastedLines(owner, (words) => setOpen({ form: 'paste', words }));
  useKeys([
    {
      keys: 'Alt ArrowUp',
      says: 'The entry with the focus a minute earlier or later; with Shift ten minutes',
      group: 'The timeline',
      run: () => undefined,
    },
    {
      keys: '1 … 5',
      says: 'Mark the entry with the focus: began, detected, acknowledged, mitigated, resolved; 0 for none',
      group: 'The timeline',
      run: () => undefined,
    },
  ]);
  const sender: Sender = {
    desk,
    client,
    onLoose: (markdown) => setOpen({ form: 'entry', words: markdown }),
  };
  const take = (files: readonly File[]): void => void attach(files, null, sender);
  useFilesAt(owner, take);
  const uploads = useUploads().filter((each) => each.id === desk.id && each.entry === null);
  if (parsed === null) return null;
  const close = (): void => setOpen(null);
  return (
    <>
      <Progress uploads={uploads} sender={sender} />
      {parsed.model.timeline.length > 0 || open !== null ? null : (
        <p className="alive-teach">
          What happened, with its time: what people saw, did and were told, as it looked then. The quickest
          way to begin is to paste the incident channel; what does not belong here is left out again.
        </p>
      )}
      {open?.form === 'entry' ? (
        <EntryForm key={open.words} parsed={parsed} entry={null} begun={open.words} onClose={close} />
      ) : open?.form === 'paste' ? (
        <PasteForm key={open.words} words={open.words} onClose={close} />
      ) : (
        <AddButtons>
          <button type="button" className="button" onClick={() => setOpen({ form: 'entry', words: '' })}>
            Add an entry
          </button>
          <button type="button" className="button" onClick={() => setOpen({ form: 'paste', words: '' })}>
            Paste a chat or alerts
          </button>
          <ChooseFiles className="button" onFiles={take}>
            Add a picture or a log
          </ChooseFiles>
        </AddButtons>
      )}
    </>
  );
}

/** Several lines that are pasted over the timeline, and not into a field. */
function usePastedLines(owner: HTMLElement, onLines: (words: string) => void): void {
  const latest = useRef(onLines);
  latest.current = onLines;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest('input, textarea, select, [contenteditable]')) return;
      const isHere = owner.matches(':hover') || (target !== null && owner.contains(target));
      const words = event.clipboardData?.getData('text/plain') ?? '';
      if (!isHere || !words.trim().includes('\n')) return;
      event.preventDefault();
      latest.current(words);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [owner]);
}
