import { createOpened } from '../shell/opened.js';

/** Opens the command palette, or closes it. */
export const { show: showPalette, useOpen: usePaletteOpen } = createOpened();
