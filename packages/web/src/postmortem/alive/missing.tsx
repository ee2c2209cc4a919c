import type { SectionKind } from '@debrief/document';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDesk, useParsed } from '../../changing/use.js';
import { say } from '../../shell/live.js';
import { offeredParts } from './offered.js';
import { openForm, useOpener } from './open.js';
import { OwnPart } from './own.js';

/** The parts that the document does not have: each can be put in its place. */
export function MissingParts({ article }: { readonly article: RefObject<HTMLElement | null> }) {
  const desk = useDesk();
  const parsed = useParsed();
  const [host, setHost] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const element = document.createElement('div');
    article.current?.append(element);
    setHost(element);
    return () => element.remove();
  }, [article]);
  const there = new Set(parsed?.model.outline.all.flatMap(({ kind, also }) => [kind, ...also]));
  const missing = offeredParts.filter(({ kind }) => !there.has(kind));
  const add = async (kind: Exclude<SectionKind, 'other'>, name: string): Promise<void> => {
    const refused = await desk.change({ do: 'add-section', kind });
    say(refused?.message ?? `Added the part ${name}`);
    // Whoever adds a part wants to write it.
    if (refused === null) openForm({ form: 'part', part: kind });
  };
  // Whoever wants to write a part that is not there yet, wants it to be there.
  useOpener(({ form, part }) => {
    const wanted = form === 'part' ? missing.find(({ kind }) => kind === part) : undefined;
    if (wanted && parsed !== null) void add(wanted.kind, wanted.name);
    return wanted !== undefined && parsed !== null;
  });
  if (host === null || parsed === null) return null;
  return createPortal(
    <section className="alive-missing" aria-label="Parts to add">
      <p>Add a part</p>
      {missing.map(({ kind, name }) => (
        <button key={kind} type="button" className="button" onClick={() => void add(kind, name)}>
          {name}
        </button>
      ))}
      <OwnPart />
    </section>,
    host,
  );
}
