import type { Postmortem } from '@debrief/api/client';
import { lazy, type RefObject, Suspense, useEffect, useState } from 'react';
import { useDesk } from '../../changing/use.js';

const Alive = lazy(async () => ({ default: (await import('./alive.js')).Alive }));

interface Props {
  readonly article: RefObject<HTMLElement | null>;
  readonly postmortem: Postmortem;
}

const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin'] as const;

/** Fetches what makes the text alive as soon as there is a sign of somebody: until then the page is for reading. */
export function AliveHost({ article, postmortem }: Props) {
  const desk = useDesk();
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    const wake = (): void => {
      setIsWanted(true);
      void desk.ready().catch(() => undefined);
      for (const sign of signs) removeEventListener(sign, wake);
    };
    for (const sign of signs) addEventListener(sign, wake, { passive: true });
    // Whoever comes by a link to a thing, or has words left here, is about to do something.
    if (location.hash !== '' || new URLSearchParams(location.search).has('do')) wake();
    return () => {
      for (const sign of signs) removeEventListener(sign, wake);
    };
  }, [desk]);
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <Alive article={article} postmortem={postmortem} />
    </Suspense>
  );
}
