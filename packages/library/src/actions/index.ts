export { type ActionFilters, chosen, type UnknownWord, unknownWords } from './filter.js';
export { inOrder } from './order.js';
export { type ActionHome, type ActionRow, actionsOf } from './row.js';
export { type ActionState, type Age, actionStates, ageOf, isOverdue, stateOf } from './state.js';
export { actionsCsv, actionsCsvInSteps } from './table.js';
