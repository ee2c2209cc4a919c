import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After going to another page its title has the focus, so that keys and screen readers begin there. */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged || toLocation.hash !== '') return;
        const title = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('content');
        if (!title || document.activeElement?.closest('[role="dialog"]')) return;
        title.tabIndex = -1;
        title.focus({ preventScroll: true });
      }),
    [router],
  );
}
