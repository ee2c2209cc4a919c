import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLayoutEffect, useState } from 'react';

const name = 'debrief.primer';

/** Whether the one minute is shown now: the first time, or because somebody asks for it; and what ends it. */
export function usePrimer(): { readonly isShown: boolean; readonly done: () => void } {
  const search = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const [isFirst, setFirst] = useState(false);
  const isAsked = search['primer'] !== undefined;
  // Not in the first rendering: the server does not know who was here before.
  useLayoutEffect(() => setFirst(!wasSeen()), []);
  const done = (): void => {
    remember();
    setFirst(false);
    if (isAsked) {
      const { primer: _, ...rest } = search;
      void navigate({ to: '/call', search: rest, replace: true });
    }
  };
  return { isShown: isFirst || isAsked, done };
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    // A browser that keeps nothing would show it every time.
    return true;
  }
}

function remember(): void {
  try {
    localStorage.setItem(name, 'seen');
  } catch {
    // It is shown once more then, which harms nobody.
  }
}
