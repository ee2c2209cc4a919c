import type { Model } from '@debrief/document';
import { unansweredWider } from '@debrief/process';

/** The questions of the five that the text does not ask yet; those that it asks are answered where they stand. */
export function unaskedWider(model: Model): readonly string[] {
  return unansweredWider(model).flatMap(({ title, from }) => (from === undefined ? title : []));
}
