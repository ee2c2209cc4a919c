export type { Desk, DeskState, Guard, Refused, Trouble } from './desk.js';
export { theDesks } from './desks.js';
export { useShown } from './shown.js';
export { DeskId, useDesk, useDeskOf, useParsed } from './use.js';
