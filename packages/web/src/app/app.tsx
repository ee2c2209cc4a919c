import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { createPages } from './router.js';

interface Props {
  readonly pages: ReturnType<typeof createPages>;
  readonly queries: QueryClient;
}

/** The whole application: the same on the server and in the browser. */
export function App({ pages, queries }: Props) {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={pages} />
    </QueryClientProvider>
  );
}
