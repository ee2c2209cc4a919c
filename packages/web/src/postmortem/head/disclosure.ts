import { useRouterState } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

interface Disclosure {
  readonly ref: RefObject<HTMLDetailsElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDetailsElement>) => void;
}

/** A `<details>` that lies above the page: Escape or a click elsewhere closes it. It opens without scripts. */
export function useDisclosure(): Disclosure {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onPointer = ({ target }: PointerEvent): void => {
      const details = ref.current;
      if (details?.open && target instanceof Node && !details.contains(target)) details.open = false;
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, []);
  return {
    ref,
    onKeyDown: ({ key, currentTarget }) => {
      if (key !== 'Escape' || !currentTarget.open) return;
      currentTarget.open = false;
      currentTarget.querySelector('summary')?.focus();
    },
  };
}

/** Opens it for who comes by `#loop`, and goes to the first thing in it that can be done. */
export function useOpenedByHash(ref: RefObject<HTMLDetailsElement | null>, hash: string): void {
  const isAsked = useRouterState({ select: ({ location }) => location.hash === hash });
  useEffect(() => {
    const details = ref.current;
    if (!isAsked || !details) return;
    details.open = true;
    const first =
      details.querySelector<HTMLElement>('.pm-need-ways button') ?? details.querySelector('summary');
    first?.focus({ preventScroll: true });
  }, [isAsked, ref]);
}
