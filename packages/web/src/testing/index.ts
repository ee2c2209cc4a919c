/** What the tests in a browser share with the pictures and the measuring. */
export { launch, sizes, taken, visit } from './browser.js';
export { pages } from './pages.js';
export { exampleRepository, grown } from './repository.js';
export { serve } from './server.js';
