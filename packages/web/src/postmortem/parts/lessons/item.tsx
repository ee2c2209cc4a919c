import { useDesk, useParsed } from '../../../changing/use.js';
import { Control, Controls } from '../../alive/controls.js';
import type { ItemProps } from '../../alive/part.js';
import { Arrange } from '../listed/arrange.js';
import { isFor, useOpened } from '../listed/opened.js';
import { LessonForm, lessonKey } from './form.js';
import { isLessonList, lessonsIn } from './lists.js';

/** What can be done with something that was learned. */
export function LessonItem({ index, list }: ItemProps) {
  const desk = useDesk();
  const model = useParsed()?.model;
  const known = isLessonList(list) ? list : 'lessons';
  const lessons = model ? lessonsIn(model, known) : [];
  const item = lessons[index] ?? null;
  const { isOpen, open, close } = useOpened(
    lessonKey(desk.id, known, item),
    (wanted) => isFor(wanted, 'lesson', index, null) && wanted['list'] === known,
  );
  if (item === null) return null;
  return (
    <>
      <Controls label={`Lesson: ${item.text.slice(0, 60)}`}>
        <Control name="edit" onClick={open}>
          Edit
        </Control>
        <Arrange what="lesson" things={lessons} index={index} list={known} name="this lesson" />
      </Controls>
      {isOpen ? <LessonForm list={known} lesson={{ item, index }} onClose={close} /> : null}
    </>
  );
}
