import type { ReactNode } from 'react';

interface Props {
  readonly name: string;
  readonly title: string;
  /** What it is for, where the title does not say it. */
  readonly says?: string;
  readonly children: ReactNode;
}

/** A list of the home page with its heading. */
export function Part({ name, title, says, children }: Props) {
  return (
    <section className="home-part" aria-labelledby={`home-${name}`}>
      <h2 id={`home-${name}`}>{title}</h2>
      {says === undefined ? null : <p className="home-part-says">{says}</p>}
      <ul className="home-rows">{children}</ul>
    </section>
  );
}
