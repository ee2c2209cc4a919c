import { useDesk, useParsed } from '../../../changing/use.js';
import { AddAtEnd } from '../listed/add.js';
import { useOpened } from '../listed/opened.js';
import { LessonForm, lessonKey } from './form.js';
import { type LessonList, lessonLists, lessonsIn } from './lists.js';

function LessonEnd({ list }: { readonly list: LessonList }) {
  const desk = useDesk();
  const model = useParsed()?.model;
  const opened = useOpened(
    lessonKey(desk.id, list, null),
    ({ form, of, list: wanted }) => form === 'new' && of === 'lesson' && (wanted ?? 'lessons') === list,
  );
  const { add, ask } = lessonLists[list];
  return (
    <AddAtEnd
      opened={opened}
      add={add}
      ask={model && lessonsIn(model, list).length === 0 ? ask : null}
      form={<LessonForm list={list} lesson={null} onClose={opened.close} />}
    />
  );
}

/** How something is added to what went well. */
export const WellEnd = () => <LessonEnd list="well" />;
/** How something is added to what went wrong. */
export const WrongEnd = () => <LessonEnd list="wrong" />;
/** How something is added to where people got lucky. */
export const LuckyEnd = () => <LessonEnd list="lucky" />;
/** How something is added to the lessons. */
export const LearnedEnd = () => <LessonEnd list="lessons" />;
