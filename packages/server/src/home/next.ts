import type { Draft } from '@debrief/api';
import { type Model, renderPage } from '@debrief/document';
import type { Standing } from '@debrief/process';

/** The first thing that a postmortem still needs, with its place on the page. */
export function nextOf(model: Model, { phase, phases, review, next }: Standing): Draft['next'] {
  const current = phases.find((each) => each.phase === phase);
  const lack = current?.lacks[0] ?? review.lacks[0] ?? next?.lacks[0];
  return lack ? { message: lack.message, ask: lack.ask ?? null, hash: hashAt(model, lack.from) } : null;
}

/** Where on the page an offset is: at the thing with a number there, or else below a heading. */
function hashAt(model: Model, offset: number): string | null {
  const { factors, actions, questions } = model;
  const thing = [...factors, ...actions, ...questions].find(
    ({ id, from, to }) => id !== null && from <= offset && offset < to,
  );
  const { headings } = renderPage(model, { title: false, facts: false });
  return thing?.id?.value ?? headings.findLast(({ from }) => from <= offset)?.anchor ?? null;
}
