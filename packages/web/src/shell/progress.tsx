import { useRouterState } from '@tanstack/react-router';

/** A thin line while the next page is fetched; it shows itself only where that takes a while. */
export function Progress() {
  const isLoading = useRouterState({ select: ({ status }) => status === 'pending' });
  return <div className="progress" data-loading={isLoading} aria-hidden="true" />;
}
