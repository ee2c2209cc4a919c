export { mostLetters, mostRows, readPasted } from './pasted.js';
export { type Format, formats, type Pasted, type PastedRow, type PasteOptions } from './row.js';
