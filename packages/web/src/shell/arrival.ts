import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After going to another page its title has the focus, so that keys and screen readers begin there. */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        if (fromLocation && pathChanged && toLocation.hash === '') focusTitle();
      }),
    [router],
  );
}

/** A dialog that one came from keeps the focus until it is gone, which takes a moment. */
function focusTitle(tries = 20): void {
  if (document.querySelector('[role="dialog"]')) {
    if (tries > 0) setTimeout(() => focusTitle(tries - 1), 50);
    return;
  }
  // Somebody was faster, and types already.
  if (document.activeElement?.matches('main input')) return;
  const title = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('content');
  if (!title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
