import type { Card } from '@debrief/api/client';
import { PostmortemLink } from '../shell/postmortem-link.js';
import { dayWords } from '../words/index.js';

interface Props {
  readonly name: string;
  readonly title: string;
  readonly says?: string;
  readonly cards: readonly Card[];
}

/** Postmortems to read, for no other reason than that one learns from them. */
export function News({ name, title, says, cards }: Props) {
  if (cards.length === 0) return null;
  return (
    <section className="home-part" aria-labelledby={`home-${name}`}>
      <h2 id={`home-${name}`}>{title}</h2>
      {says === undefined ? null : <p className="home-part-says">{says}</p>}
      <ul className="news">
        {cards.map(({ id, title: own, summary, day, month }) => (
          <li key={id} className="news-one">
            <PostmortemLink id={id} className="news-title">
              <bdi>{own ?? id}</bdi>
            </PostmortemLink>
            <p className="news-day">{dayWords(day ?? month)}</p>
            {summary === null ? null : (
              <p className="news-summary" dir="auto">
                {summary}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
