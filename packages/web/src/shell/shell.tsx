import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { titleOf } from '../app/title.js';
import { Bar } from './bar.js';

/** The frame around every page. */
export function Shell() {
  useTitle();
  return (
    <>
      <a className="skip" href="#content">
        Go to the content
      </a>
      <Bar />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

/** The title of the window follows the page. */
function useTitle(): void {
  const router = useRouter();
  const title = useRouterState({ select: () => titleOf(router) });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
