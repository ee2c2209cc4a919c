import type { Finding } from '../finding.js';
import type { Model } from '../model.js';
import { checkComments } from './comments.js';
import { checkDisagreements } from './disagreements.js';
import { checkIds } from './ids.js';
import { checkValues } from './values.js';

/** Everything that the reader stumbled over, in the order of the text. */
export function checkSyntax(model: Model): Finding[] {
  return [
    ...model.frontMatter.findings,
    ...checkValues(model),
    ...checkComments(model),
    ...checkIds(model),
    ...checkDisagreements(model),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
}
