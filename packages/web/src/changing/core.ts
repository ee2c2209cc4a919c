/** What a desk needs of the parser: fetched when somebody begins to change something, not for reading. */
export {
  applyEdits,
  difference,
  isRefusal,
  lineEdits,
  mapRange,
  mapSteps,
  merge,
  type Parsed,
  parse,
  renderBody,
  resolve,
  type Step,
  sourceOf,
  takeStep,
  toJson,
} from '@debrief/document';
export { messageOfSteps } from '@debrief/process/doing';
export { resolvedAddress } from '@debrief/process/links';
