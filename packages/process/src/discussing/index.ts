export { type Deed, type Suggestion, suggestionsIn } from './deed.js';
export { idOnce, onceFrom, onceOf } from './once.js';
export { anchorAt, anchorNow, placesOf, type Where } from './places.js';
export { type Scene, sceneOf } from './scene.js';
export { type Halt, isHalt, isSaid, type Saying, type Step, stepOf } from './step.js';
