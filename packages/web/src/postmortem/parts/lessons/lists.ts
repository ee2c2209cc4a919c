import type { Lessons, Model } from '@debrief/document';

/** The lists of what was learned, each with the question that fills it. */
export type LessonList = 'well' | 'wrong' | 'lucky' | 'lessons';

export const lessonLists: Readonly<
  Record<LessonList, { readonly title: string; readonly add: string; readonly ask: string }>
> = {
  well: {
    title: 'What went well',
    add: 'Add what went well',
    ask: 'What helped, and would we want to have again? Name what people, tools and habits did.',
  },
  wrong: {
    title: 'What went wrong',
    add: 'Add what went wrong',
    ask: 'What made it harder than it had to be? Tell it of the situation, so that it can be changed.',
  },
  lucky: {
    title: 'Where we got lucky',
    add: 'Add where we got lucky',
    ask: 'What could as well have gone the other way, and what would have happened then?',
  },
  lessons: {
    title: 'What we learned',
    add: 'Add a lesson',
    ask: 'What do we know now that somebody in another team would want to know?',
  },
};

export function isLessonList(list: string | null): list is LessonList {
  return list !== null && list in lessonLists;
}

/** The lessons of one list. */
export function lessonsIn({ lessons }: Model, list: LessonList): Lessons['well'] {
  return list === 'lessons' ? lessons.learned : lessons[list];
}
