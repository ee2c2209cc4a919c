export * from './client/index.js';
export { problemSchema, problems } from './problem.js';
export { apiPath, type RouteName, routes } from './routes.js';
export { actionFilterNames } from './shapes/actions.js';
export { changedSchema, changeSchema, staleSchema } from './shapes/change.js';
export { listeningSchema } from './shapes/listening.js';
export { postmortemSchema } from './shapes/postmortem.js';
export { facetNames } from './shapes/search.js';
export { phaseNames } from './shapes/standing.js';
