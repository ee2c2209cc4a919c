import { Link } from '@tanstack/react-router';

export const places = [
  { to: '/', name: 'Home', key: 'h' },
  { to: '/library', name: 'Library', key: 'l' },
  { to: '/actions', name: 'Actions', key: 'a' },
  { to: '/insights', name: 'Insights', key: 'i' },
  { to: '/guide', name: 'Guide', key: 'g' },
  { to: '/settings', name: 'Settings', key: 's' },
] as const;

interface Props {
  readonly className: string;
  readonly onGo?: () => void;
}

/** Where one can go. */
export function Places({ className, onGo }: Props) {
  return places.map(({ to, name }) => (
    <Link key={to} to={to} activeOptions={{ exact: to === '/' }} className={className} onClick={onGo}>
      {name}
    </Link>
  ));
}
