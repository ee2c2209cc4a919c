import { familyOf } from '@debrief/language';

/** Whether somebody who says a name means a rule: `hindsight/should-have` as a whole, its family, or its last part. */
export function isMeant(name: string, rule: string): boolean {
  return rule === name || familyOf(rule) === name || rule.endsWith(`/${name}`);
}
