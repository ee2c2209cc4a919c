export { durationWords } from '@debrief/figures';
export { ageWords } from './age.js';
export { counted, numberWords } from './count.js';
export { dayWords, momentWords, shortDayWords } from './day.js';
export { listWords } from './list.js';
export { statusWords } from './status.js';
