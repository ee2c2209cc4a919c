/** What somebody has seen of a system or an incident, from planning it to hearing from those who felt it. */
export const views = ['plan', 'design', 'build', 'deploy', 'triage', 'mitigate', 'support', 'sales'] as const;
export type View = (typeof views)[number];

/** Who brings a view, as people say it: `whoBrings.triage` is “somebody who found out what was going on”. */
export const whoBrings: Readonly<Record<View, string>> = {
  plan: 'somebody who planned it',
  design: 'somebody who designed it',
  build: 'somebody who built it',
  deploy: 'somebody who deployed it',
  triage: 'somebody who found out what was going on',
  mitigate: 'somebody who mitigated it',
  support: 'somebody who hears from customers, such as support',
  sales: 'somebody who speaks for customers, such as sales or their account team',
};

/** The role under which the front matter names somebody who brings a view. */
export const roleOf: Readonly<Record<View, string>> = {
  plan: 'planned-by',
  design: 'designed-by',
  build: 'built-by',
  deploy: 'deployed-by',
  triage: 'triaged-by',
  mitigate: 'mitigated-by',
  support: 'support',
  sales: 'sales',
};
