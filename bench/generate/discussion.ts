import { fill, sentence } from './fill.js';
import { remarks } from './phrases.js';
import type { Plan } from './plan.js';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What was said about a postmortem: one file for each, for about a fifth of all. */
export function* discussionOf(plan: Plan): Generator<{ readonly path: string; readonly text: string }> {
  const { random, people } = plan.scene;
  if (!random.chance(0.2)) return;
  let thread: string | null = null;
  let at = plan.began + random.whole(1, 9) * 86_400_000;
  for (let count = random.whole(1, 4); count > 0; count--) {
    at += random.whole(1, 600) * 60_000;
    const id = ulid(at, () => random.whole(0, 31));
    const closes = thread !== null && count === 1 && random.chance(0.6);
    const event = {
      format: 1,
      id,
      at: `${new Date(at).toISOString().slice(0, 19)}Z`,
      by: { name: random.pick(people) },
      type: thread === null ? 'opened' : closes ? 'resolved' : 'replied',
      ...(thread === null ? {} : { thread }),
      ...(thread === null && random.chance(0.6) ? { anchor: anchorOf(plan) } : {}),
      ...(closes ? {} : { words: sentence(random.pick(remarks), plan.scene) }),
    };
    thread ??= id;
    yield { path: `${plan.id}/discussion/${id}.json`, text: `${JSON.stringify(event, null, 2)}\n` };
  }
}

/** The first factor is a line of every postmortem. */
function anchorOf({ telling, scene }: Plan) {
  const exact = fill(telling.factors[0], scene);
  return { exact: exact.charAt(0).toUpperCase() + exact.slice(1), prefix: '', suffix: '\n' };
}

/** Sorts by its time: `01JC…`. */
function ulid(at: number, digit: () => number): string {
  let time = '';
  for (let rest = at; time.length < 10; rest = Math.floor(rest / 32)) time = `${digits[rest % 32]}${time}`;
  return time + Array.from({ length: 16 }, () => digits[digit()]).join('');
}
