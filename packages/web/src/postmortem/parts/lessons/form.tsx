import type { Item } from '@debrief/document';
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
  const { facts, set, forget, note } = useKept(lessonKey(desk.id, list, item), {
    text: source ?? item?.text ?? '',
  });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const refused = await desk.change(
      item === null
        ? { do: 'add', what: 'lesson', list, facts }
        : { do: 'change', what: 'lesson', item: item.from, facts },
    );
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
