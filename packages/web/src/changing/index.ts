export { theDesks } from './desks.js';
export { useShown } from './shown.js';
export type { Beside, Desk, DeskState, Guard, Refused, Trouble } from './state.js';
export { DeskId, useDesk, useDeskOf, useParsed } from './use.js';
