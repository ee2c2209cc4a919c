import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { showPalette } from '../palette/open.js';
import { places } from '../shell/places.js';
import { followKeys, useKeys } from './keys.js';
import { showKeys } from './open.js';

/** The keys that work on every page. */
export function GlobalKeys() {
  const navigate = useNavigate();
  useEffect(followKeys, []);
  useKeys([
    { keys: '/', says: 'Search', group: 'Everywhere', run: () => showPalette(true) },
    { keys: '?', says: 'Show the keys', group: 'Everywhere', run: () => showKeys(true) },
    {
      keys: 'c',
      says: 'Call a postmortem',
      group: 'Everywhere',
      run: () => void navigate({ to: '/call' }),
    },
    ...places.map(({ to, name, key }) => ({
      keys: `g ${key}`,
      says: name,
      group: 'Go to',
      run: () => void navigate({ to }),
    })),
  ]);
  return null;
}
