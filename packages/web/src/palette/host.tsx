import { lazy, Suspense, useEffect, useState } from 'react';
import { TypedAhead } from '../keys/ahead.js';
import { showPalette, usePaletteOpen } from './open.js';

const load = () => import('./palette.js');
const Palette = lazy(async () => ({ default: (await load()).Palette }));

/** Fetches the palette before it is asked for. */
export function preparePalette(): void {
  void load();
}

/** Opens the palette with Ctrl K or ⌘ K; it is fetched when somebody first wants it. */
export function PaletteHost() {
  const isOpen = usePaletteOpen();
  const [isWanted, setWanted] = useState(false);
  if (isOpen && !isWanted) setWanted(true);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey ||
        event.key.toLowerCase() !== 'k'
      )
        return;
      event.preventDefault();
      showPalette(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (!isWanted) return null;
  return (
    <Suspense fallback={<TypedAhead />}>
      <Palette isOpen={isOpen} onOpenChange={showPalette} />
    </Suspense>
  );
}
