/** What a group goes through with a postmortem, in this order. */
export const phases = ['assemble', 'facts', 'causes', 'deeper', 'actions', 'loop closed'] as const;
export type Phase = (typeof phases)[number];

/** What each phase is for, in a few words. */
export const aims: Readonly<Record<Phase, string>> = {
  assemble: 'bring together who knows something about it',
  facts: 'tell what happened, to whom, and when',
  causes: 'find what had to come together',
  deeper: 'ask what lies beneath, and beyond this incident',
  actions: 'agree on what will change',
  'loop closed': 'look back at what the changes did',
};
