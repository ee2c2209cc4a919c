import type { Section } from '@debrief/document';
import { useDesk } from '../../../changing/use.js';
import { Proofed } from '../../../checking/proofed.js';
import { Field, Form, useKept } from '../../../fields/index.js';
import { useOpened } from './opened.js';
import type { Prose } from './prose.js';
import { questionOf } from './questions.js';

interface Props {
  readonly section: Section;
  readonly prose: Prose;
  /** The element that shows the part: its words make room for the form. */
  readonly owner: HTMLElement;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export const keyOf = (id: string, { title }: Section): string => `${id} part ${title}`;

/** The words of a part, to be written. */
export function ProseForm({ section, prose, owner, onClose }: Props) {
  const desk = useDesk();
  const { facts, set, forget, note } = useKept(keyOf(desk.id, section), { words: prose.words });
  useOpened(owner, true);
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const isSame = facts.words.trim() === prose.words.trim();
    const refused = isSame
      ? null
      : await desk.change({ do: 'set-section', section: section.from, text: facts.words });
    if (refused === null) close();
    return refused;
  };
  return (
    <Form
      title={prose.words === '' ? `Write “${section.title}”` : `Change “${section.title}”`}
      note={note}
      onSave={save}
      onCancel={close}
    >
      <Field label="In your words" hint={questionOf(section.kind, prose.guidance)}>
        <Proofed
          value={facts.words}
          onChange={(words) => set({ words })}
          put={(text) => ({ do: 'set-section', section: section.from, text })}
        />
      </Field>
    </Form>
  );
}
