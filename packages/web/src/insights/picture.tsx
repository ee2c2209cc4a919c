import type { Figure } from '@debrief/api/client';
import { Bars, BarsTable, DotStrip, DotStripTable, PartBars, PartBarsTable } from '@debrief/figures';
import type { Search } from '../app/address.js';
import { writeSearch } from '../app/address.js';
import { behind } from './behind.js';
import { fewer } from './fewer.js';

/** So wide is a picture where there is room, and where there is little. */
const widths = { wide: 540, narrow: 328 } as const;

interface Props {
  readonly figure: Figure;
  readonly search: Search;
}

/** The picture of a figure, once for wide and once for narrow windows; a style sheet shows one. */
export function Picture(props: Props) {
  return (
    <>
      <div className="insight-wide">
        <Drawn {...props} width={widths.wide} />
      </div>
      <div className="insight-narrow">
        <Drawn {...props} width={widths.narrow} />
      </div>
    </>
  );
}

function Drawn({ figure, search, width }: Props & { readonly width: number }) {
  const { value } = figure;
  switch (value.kind) {
    case 'spread': {
      const { value: shown, each } = fewer(value);
      return (
        <>
          <DotStrip
            figure={{ ...figure, value: shown }}
            width={width}
            nameOf={namesIn(shown.values)}
            href={hrefOf}
          />
          {each === 1 ? null : <p className="fig-notes">Each dot stands for about {each} of them.</p>}
        </>
      );
    }
    case 'counts':
      return (
        <Bars figure={{ ...figure, value: counts(value) }} width={width} href={linksOf(figure, search)} />
      );
    default:
      return <PartBars figure={{ ...figure, value }} width={width} />;
  }
}

/** The same as a table. */
export function PictureTable({ figure, search }: Props) {
  const { value } = figure;
  switch (value.kind) {
    case 'spread':
      return <DotStripTable figure={{ ...figure, value }} nameOf={namesIn(value.values)} href={hrefOf} />;
    case 'counts':
      return <BarsTable figure={{ ...figure, value: counts(value) }} href={linksOf(figure, search)} />;
    default:
      return <PartBarsTable figure={{ ...figure, value }} />;
  }
}

/** The address of the page of a postmortem. */
export function hrefOf(id: string): string {
  return `/${id.split('/').map(encodeURIComponent).join('/')}`;
}

function namesIn(values: readonly { readonly id: string; readonly title: string | null }[]) {
  const titles = new Map(values.map(({ id, title }) => [id, title]));
  return (id: string): string => titles.get(id) ?? id;
}

type CountsValue = Extract<Figure['value'], { readonly kind: 'counts' }>;

function counts({ rows, ...value }: CountsValue) {
  return { ...value, rows: rows.map(({ of, ...row }) => ({ ...row, ids: of.map(({ id }) => id) })) };
}

function linksOf({ name: figure }: Figure, search: Search) {
  return ({ name, count }: { readonly name: string; readonly count: number }): string | null => {
    const query = count === 0 ? null : behind(figure, name, search);
    return query === null ? null : `/library${writeSearch({ q: query })}`;
  };
}
