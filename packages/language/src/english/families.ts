/** What each family of rules listens for, in the order in which they are listed. */
export const families: Readonly<Record<string, string>> = {
  naming: 'people, roles and teams made the ones who did it',
  'human-error': 'lapses, slips and lack of knowledge told as causes',
  hindsight: 'the day held against one that did not happen',
  judgement: 'verdicts on people, their choices and their speed',
  'single-cause': 'one cause for what took several',
  loaded: 'drama, mockery and fate',
  facts: 'sizes, times and doers left out; opinion in the timeline',
  action: 'actions that nobody can finish, or that fix people',
  question: 'questions that accuse, lead or ask who',
  external: 'what should not leave the house, or says nothing to a customer',
};
