import type { Person } from '@debrief/api';
import { type Context, samePerson } from '@debrief/process';
import { castOf } from '@debrief/process/people';

/** Under which name a review waits for somebody: `Dana`, where that is how it names Dana Reyes. */
export function nameIn({ model, policy }: Pick<Context, 'model' | 'policy'>, { name }: Person): string {
  const cast = castOf(model, policy);
  const who = cast.who(name);
  const isSame = (other: string): boolean =>
    samePerson(other, name, policy) || (who !== null && cast.who(other) === who);
  return model.review?.present.find(isSame) ?? name;
}
