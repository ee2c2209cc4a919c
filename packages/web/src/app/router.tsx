import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { actionsRoute } from '../actions/route.js';
import { callRoute } from '../calling/route.js';
import { decisionsRoute } from '../decisions/route.js';
import { guideRoute, guidesRoute } from '../guide/route.js';
import { historyRoute } from '../history/route.js';
import { homeRoute } from '../home/route.js';
import { insightsRoute } from '../insights/route.js';
import { libraryRoute } from '../library/route.js';
import { postmortemRoute } from '../postmortem/route.js';
import { ruleRoute, rulesRoute } from '../rules/route.js';
import { settingsRoute } from '../settings/route.js';
import { Broken, Missing } from '../shell/broken.js';
import { readSearch, writeSearch } from './address.js';
import type { Context } from './context.js';
import { root } from './root.js';

/** All pages by their addresses. In the browser the history is its own. */
export function createPages(context: Context, history?: RouterHistory) {
  return createRouter({
    routeTree: root.addChildren([
      homeRoute,
      libraryRoute,
      postmortemRoute,
      historyRoute,
      actionsRoute,
      insightsRoute,
      rulesRoute,
      ruleRoute,
      guidesRoute,
      guideRoute,
      decisionsRoute,
      settingsRoute,
      callRoute,
    ]),
    context,
    ...(history && { history }),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: Missing,
    defaultPreload: 'intent',
    // The answers are kept by the queries.
    defaultPreloadStaleTime: 0,
    // On the server it would write a script into the page.
    scrollRestoration: history === undefined,
    defaultStructuralSharing: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
