import type { Item, Step } from '@debrief/document';
import { useDesk } from '../../../changing/use.js';
import { Proofed } from '../../../checking/index.js';
import { Field, Form, useKept } from '../../../fields/index.js';
import { focusControl } from '../listed/focus.js';
import { type LessonList, lessonLists } from './lists.js';

interface Props {
  readonly list: LessonList;
  /** The lesson that is changed, with its place in the list; null for a new one. */
  readonly lesson: { readonly item: Item; readonly index: number } | null;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export const lessonKey = (id: string, list: LessonList, item: Item | null): string =>
  `${id} lesson ${list} ${item?.text ?? 'new'}`;

/** Something that was learned. */
export function LessonForm({ list, lesson, onClose }: Props) {
  const desk = useDesk();
  const item = lesson?.item ?? null;
  const source = item && desk.parsed ? desk.now().core?.sourceOf(desk.parsed.model, item) : null;
  const before = source ?? item?.text ?? '';
  const { facts, set, forget, note } = useKept(lessonKey(desk.id, list, item), { text: before });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const step: Step =
      item === null
        ? { do: 'add', what: 'lesson', list, facts }
        : { do: 'change', what: 'lesson', item: item.from, facts };
    // Words over several lines stand in the form on one: whoever changes none of them keeps the lines.
    const refused = item !== null && facts.text === before ? null : await desk.change(step);
    if (refused === null) {
      close();
      if (lesson !== null) focusControl('lesson', lesson.index, list, 'edit');
    }
    return refused;
  };
  const { title, add, ask } = lessonLists[list];
  return (
    <Form
      title={item === null ? add : `Change: ${title.toLowerCase()}`}
      save={item === null ? 'Add' : 'Save'}
      note={note}
      onSave={save}
      onCancel={close}
    >
      <Field label={title} hint={ask}>
        <Proofed
          isLine
          value={facts.text}
          onChange={(text) => set({ text })}
          put={(text) =>
            item === null
              ? { do: 'add', what: 'lesson', list, facts: { text } }
              : { do: 'change', what: 'lesson', item: item.from, facts: { text } }
          }
        />
      </Field>
    </Form>
  );
}
