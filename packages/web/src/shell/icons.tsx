import type { ReactNode } from 'react';

/** Our own mark: a loop about to close, and what was learned. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
      <path className="mark-loop" d="M16 5a11 11 0 1 0 11 11" />
      <circle className="mark-dot" cx="24.5" cy="7.5" r="3.5" />
    </svg>
  );
}

const strokes = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16.2 16.2 20.5 20.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.2A8.3 8.3 0 0 1 9.8 4 8.3 8.3 0 1 0 20 14.2Z',
  screen: 'M4 5h16v11H4ZM9 20h6M12 16v4',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  close: 'M6 6l12 12M18 6 6 18',
  page: 'M6 3.5h8l4 4v13H6ZM14 3.5v4h4M9 12h6M9 16h6',
  system: 'M4 5h16v6H4ZM4 13h16v6H4ZM7.5 8h.01M7.5 16h.01',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20.5a7.5 7.5 0 0 1 15 0',
  go: 'M5 12h14M13 6l6 6-6 6',
  book: 'M4 5.5A10 10 0 0 1 12 7a10 10 0 0 1 8-1.5v13A10 10 0 0 0 12 20a10 10 0 0 0-8-1.5ZM12 7v13',
  ear: 'M8 20a3 3 0 0 0 4.5-1c1-2 4.5-4 4.5-9a6 6 0 0 0-12 0M9 11a3 3 0 1 1 5 2.2c-.8.7-1.5 1.3-1.5 2.3',
  check: 'M5 12.5l4.5 4.5L19 7',
} as const;

export type IconName = keyof typeof strokes;

export const iconNames = Object.keys(strokes) as IconName[];

/** A small picture beside words that say the same. */
export function Icon({ name, children }: { readonly name: IconName; readonly children?: ReactNode }) {
  return (
    <>
      <svg className={`icon icon-${name}`} viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d={strokes[name]} />
      </svg>
      {children}
    </>
  );
}
