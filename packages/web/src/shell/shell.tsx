import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { titleOf } from '../app/title.js';
import { GlobalKeys } from '../keys/global.js';
import { KeysHost } from '../keys/host.js';
import { PaletteHost } from '../palette/host.js';
import { Stuck } from '../saving/stuck.js';
import { useFocusOnArrival } from './arrival.js';
import { Bar } from './bar.js';
import { Foot } from './foot.js';
import { Progress } from './progress.js';
import { StatusLine } from './status.js';

/** The frame around every page. */
export function Shell() {
  useTitle();
  useFocusOnArrival();
  return (
    <>
      <a className="skip" href="#content">
        Go to the content
      </a>
      <Progress />
      <Bar />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
      <StatusLine />
      <Stuck />
      <GlobalKeys />
      <PaletteHost />
      <KeysHost />
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
