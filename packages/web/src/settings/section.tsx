import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly about: ReactNode;
  readonly children: ReactNode;
}

/** What belongs together, with what it is for. */
export function Section({ id, title, about, children }: Props) {
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="settings-about">{about}</p>
      {children}
    </section>
  );
}
