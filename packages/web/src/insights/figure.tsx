import type { Figure } from '@debrief/api/client';
import type { Search } from '../app/address.js';
import { PostmortemLink } from '../shell/postmortem-link.js';
import { Picture, PictureTable } from './picture.js';

/** A picture with more rows is folded, so that the others are found. */
const mostRows = 20;
/** A table with more rows is no help to read; the data is. */
const mostInTable = 300;

interface Props {
  readonly figure: Figure;
  readonly search: Search;
}

/** A figure: its picture, what it is made of, the same as a table, and how it is computed. */
export function InsightFigure({ figure, search }: Props) {
  const { name, title, explain } = figure;
  const size = sizeOf(figure);
  const picture = <Picture figure={figure} search={search} />;
  return (
    <section className="insight" data-size={heightOf(figure)} aria-labelledby={`figure-${name}`}>
      <h3 id={`figure-${name}`}>{title}</h3>
      {isLong(figure) ? (
        <details className="fold">
          <summary>Show the picture, which is a long one</summary>
          {picture}
        </details>
      ) : (
        picture
      )}
      {figure.n > 0 ? (
        <details className="fold">
          <summary>As a table</summary>
          {size <= mostInTable ? (
            <PictureTable figure={figure} search={search} />
          ) : (
            <p>
              That would be a table of {size} rows. The values are in{' '}
              <a href={`/api/v1/statistics/${name}`}>the data</a>.
            </p>
          )}
        </details>
      ) : null}
      <Which figure={figure} />
      <details className="fold">
        <summary>How this is computed</summary>
        {explain.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </details>
    </section>
  );
}

/** The postmortems behind rows that no query of the library finds. */
function Which({ figure: { name, value } }: { readonly figure: Figure }) {
  if (value.kind !== 'counts' || (name !== 'levels' && name !== 'verdicts')) return null;
  const rows = value.rows.filter(({ of }) => of.length > 0 && of.length <= mostInTable);
  if (rows.length === 0) return null;
  return (
    <details className="fold">
      <summary>Which postmortems</summary>
      <dl className="insight-which">
        {rows.map((row) => (
          <div key={row.name}>
            <dt>{row.name}</dt>
            {row.of.map(({ id, title }) => (
              <dd key={id}>
                <PostmortemLink id={id}>
                  <bdi>{title ?? id}</bdi>
                </PostmortemLink>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

/** How much room its picture takes, so that short ones can stand beside a tall one. */
function heightOf(figure: Figure): 'short' | 'tall' | 'taller' {
  const rows = figure.value.kind === 'spread' || isLong(figure) ? 0 : figure.value.rows.length;
  return rows > 13 ? 'taller' : rows > 8 ? 'tall' : 'short';
}

function isLong({ value }: Figure): boolean {
  return value.kind !== 'spread' && value.rows.length > mostRows;
}

function sizeOf({ value }: Figure): number {
  return value.kind === 'spread' ? value.values.length : value.rows.length;
}
