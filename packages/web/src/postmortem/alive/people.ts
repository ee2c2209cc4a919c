import type { Postmortem } from '@debrief/api/client';

/** Everybody whom a postmortem names, for forms to offer. */
export function peopleOf({ model, threads }: Postmortem): readonly string[] {
  const { owner, calledBy, people, actions, review } = model;
  const named = [
    owner,
    calledBy,
    ...Object.values(people).flat(),
    ...actions.map((each) => each.owner),
    review.facilitator,
    ...review.present,
    ...threads.flatMap(({ remarks }) => remarks.map(({ by }) => by.name)),
  ];
  return [...new Set(named.filter((name): name is string => name !== null && name !== ''))].sort();
}
