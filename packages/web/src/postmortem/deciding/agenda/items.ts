import type { AgendaItem } from '@debrief/api/client';

/** An item as a meeting goes through it. */
export interface MeetingItem extends AgendaItem {
  /** The document does not ask for it any more: it was settled on the way. */
  readonly isSettled: boolean;
}

/** A topic with its items. */
export interface MeetingTopic {
  readonly topic: AgendaItem['topic'];
  readonly items: readonly MeetingItem[];
}

/** The topics in the order in which people talk best, each with what to say when one comes to it. */
export const topics: readonly {
  readonly topic: AgendaItem['topic'];
  readonly title: string;
  readonly says: string;
}[] = [
  {
    topic: 'facts',
    title: 'What happened',
    says: 'Read the timeline together, slowly. What did it look like from where you were?',
  },
  { topic: 'questions', title: 'What we still ask', says: 'What can be said by now, and what stays open?' },
  {
    topic: 'causes',
    title: 'How it came about',
    says: 'Each of these made sense to somebody. What made it so?',
  },
  {
    topic: 'actions',
    title: 'What will change',
    says: 'Small, owned, with a day, and a way to tell that it helped.',
  },
  {
    topic: 'discussion',
    title: 'What people wrote beside it',
    says: 'Settle it here, or make it a question.',
  },
  { topic: 'criteria', title: 'Before we close', says: 'The same questions as in each review.' },
];

/**
 * What a meeting goes through: what it began with, and what has come up since. What the document does not ask for any
 * more stays in its place, as settled, so that nobody loses where they were.
 */
export function meetingTopics(
  begun: readonly AgendaItem[],
  now: readonly AgendaItem[],
): readonly MeetingTopic[] {
  const current = new Map(now.map((item) => [item.key, item]));
  const known = new Set(begun.map(({ key }) => key));
  const items = [
    ...begun.map((item): MeetingItem => {
      const fresh = current.get(item.key);
      return { ...(fresh ?? item), isSettled: fresh === undefined };
    }),
    ...now.filter(({ key }) => !known.has(key)).map((item): MeetingItem => ({ ...item, isSettled: false })),
  ];
  return topics.flatMap(({ topic }) => {
    const own = items.filter((item) => item.topic === topic);
    return own.length === 0 ? [] : [{ topic, items: own }];
  });
}
