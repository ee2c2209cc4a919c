export { corrected } from './corrected.js';
export { jsonSchema } from './jsonschema.js';
export { languageOptions } from './language.js';
export * from './policy.js';
export { type ReadOptions, type ReadPolicy, readPolicy } from './read.js';
export { policyKeys } from './schema.js';
export type { Key, MapValue, Names, Value } from './value.js';
