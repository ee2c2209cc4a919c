import type { QueryOf } from '@debrief/api/client';
import type { Chosen } from './chosen.js';

/** The question that asks for a comparison. Where nothing stands at the left, the server takes the step before. */
export function comparisonQuery({ left, right }: Chosen): QueryOf<'comparison'> {
  return { ...(left !== null && { left }), ...(right !== null && { right }) };
}
