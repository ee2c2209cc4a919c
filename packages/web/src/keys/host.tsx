import { lazy, Suspense, useState } from 'react';
import { showKeys, useKeysOpen } from './open.js';

const KeysDialog = lazy(async () => ({ default: (await import('./dialog.js')).KeysDialog }));

/** Shows the list of keys, which is fetched when somebody first wants it. */
export function KeysHost() {
  const isOpen = useKeysOpen();
  const [isWanted, setWanted] = useState(false);
  if (isOpen && !isWanted) setWanted(true);
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <KeysDialog isOpen={isOpen} onOpenChange={showKeys} />
    </Suspense>
  );
}
