import type { Workbench } from '../workbench/workbench.js';

/** What a team calls the person with an e-mail address, by its `debrief.yaml`; null where it does not say. */
export async function nameByPolicy({ now }: Pick<Workbench, 'now'>, email: string): Promise<string | null> {
  const { policy } = await now();
  const wanted = email.toLowerCase();
  for (const { name, email: known } of policy.policy.people.values())
    if (known?.toLowerCase() === wanted) return name;
  return null;
}
