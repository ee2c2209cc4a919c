import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { Control, Controls } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import type { EndProps } from '../../alive/part.js';
import { keyOf, ProseForm } from './form.js';
import { isProse, proseOf } from './prose.js';
import { questionOf } from './questions.js';

/** What can be done with a part in prose; where it has no words yet, it asks for them. */
export function ProseEnd({ from, owner }: EndProps) {
  const desk = useDesk();
  const parsed = useParsed();
  const section = parsed?.model.outline.all.find((each) => each.from === from) ?? null;
  const [isOpen, setIsOpen] = useState(() => section !== null && isKept(keyOf(desk.id, section)));
  useOpener(({ form, part }) => {
    const isOurs = form === 'part' && section !== null && (part === section.kind || part === section.title);
    if (isOurs) setIsOpen(true);
    return isOurs;
  });
  if (parsed === null || section === null || !isProse(section, parsed.model)) return null;
  const prose = proseOf(section, parsed.text);
  if (isOpen)
    return <ProseForm section={section} prose={prose} owner={owner} onClose={() => setIsOpen(false)} />;
  const remove = async (): Promise<void> => {
    const refused = await desk.change({ do: 'remove-section', section: section.from });
    say(refused?.message ?? `Took “${section.title}” out of the text. Ctrl Z brings it back.`);
  };
  return (
    <>
      <Controls label={`The part ${section.title}`}>
        <Control onClick={() => setIsOpen(true)}>{prose.words === '' ? 'Write' : 'Edit'}</Control>
        <Control onClick={() => void remove()}>Remove</Control>
      </Controls>
      {prose.words === '' && section.sections.length === 0 ? (
        <div className="prose-empty">
          <p>{questionOf(section.kind, prose.guidance)}</p>
          <button type="button" className="button" onClick={() => setIsOpen(true)}>
            Write it
          </button>
        </div>
      ) : null}
    </>
  );
}
