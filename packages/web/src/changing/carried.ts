import type { Parsed, Step } from '@debrief/document';
import type * as Core from './core.js';
import type { Waiting } from './waiting.js';

/** Steps done one after the other, with the models before, between and after them. */
export function taken(own: typeof Core, before: Parsed, steps: readonly Step[], mentions: readonly string[]) {
  let parsed = before;
  const models = [before.model];
  for (const step of steps) {
    const done = own.takeStep(parsed, step, mentions.length > 0 ? { mentions } : {});
    if (own.isRefusal(done)) return done;
    parsed = done.parsed;
    models.push(parsed.model);
  }
  return { parsed, models };
}

/** What waits and was meant for one text, meant for another and done to it; null where one of it has no place there. */
export function carried(
  own: typeof Core,
  waiting: readonly Waiting[],
  from: Parsed,
  to: Parsed,
  mentions: readonly string[],
): { readonly parsed: Parsed; readonly waiting: readonly Waiting[] } | null {
  let before = from;
  let after = to;
  const moved: Waiting[] = [];
  for (const { steps } of waiting) {
    const mapped = own.mapSteps(steps, before, after.text, mentions.length > 0 ? { mentions } : {});
    const here = taken(own, before, steps, mentions);
    const there = mapped && taken(own, after, mapped, mentions);
    if (!mapped || 'refused' in here || there === null || 'refused' in there) return null;
    moved.push({ steps: mapped });
    before = here.parsed;
    after = there.parsed;
  }
  return { parsed: after, waiting: moved };
}
