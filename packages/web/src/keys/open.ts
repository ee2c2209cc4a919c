import { createOpened } from '../shell/opened.js';

/** Opens the list of keys, or closes it. */
export const { show: showKeys, useOpen: useKeysOpen } = createOpened();
