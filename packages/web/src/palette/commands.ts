import { showKeys } from '../keys/open.js';
import { copyAddress } from '../library/copy.js';
import { chooseTheme } from '../theme/theme.js';
import type { Item } from './item.js';

/** What can be done from anywhere. */
export const commands: readonly Item[] = [
  {
    id: 'do copy',
    title: 'Copy the link to this page',
    also: 'address url share',
    icon: 'link',
    go: { run: () => void copyAddress() },
  },
  {
    id: 'do keys',
    title: 'Show the keys',
    also: 'keyboard shortcuts help',
    icon: 'go',
    go: { run: () => showKeys(true) },
  },
  {
    id: 'do light',
    title: 'Colours: light',
    also: 'theme',
    icon: 'sun',
    go: { run: () => chooseTheme('light') },
  },
  {
    id: 'do dark',
    title: 'Colours: dark',
    also: 'theme night',
    icon: 'moon',
    go: { run: () => chooseTheme('dark') },
  },
  {
    id: 'do system',
    title: 'Colours: as the system',
    also: 'theme',
    icon: 'screen',
    go: { run: () => chooseTheme('system') },
  },
  {
    id: 'do api',
    title: 'Open the description of the API',
    also: 'docs openapi reference',
    icon: 'go',
    go: { run: () => location.assign('/api/docs') },
  },
];
