export { type Obstacle, StoreError } from './errors.js';
export { type GitStore, openGitStore } from './git/open.js';
export { createRepository, gitPerson } from './git/repository.js';
export type * from './store.js';
