import type { Facet } from '@debrief/api/client';
import { Link } from '@tanstack/react-router';
import { Icon } from '../shell/icons.js';
import { counted, numberWords, statusWords } from '../words/index.js';
import { searchFor } from './asked.js';
import { chosenIn, facetsIn, toggled, withoutFacet } from './query.js';

interface Props {
  readonly q: string;
  readonly facets: readonly Facet[];
  /** How many postmortems fit. */
  readonly total: number;
}

const titles: Readonly<Record<Facet['name'], string>> = {
  system: 'System',
  severity: 'Severity',
  trigger: 'Trigger',
  status: 'Status',
  label: 'Label',
  year: 'Year',
};

/** So many values of a facet are shown at once. */
const first = 7;

/** What results can be narrowed down by: beside the list, or above the page where there is no room. */
export function Facets({ q, facets, total }: Props) {
  const names = facetsIn(q);
  const count = names.reduce((sum, name) => sum + chosenIn(q, name).length, 0);
  const rest = names.reduce((before, name) => withoutFacet(before, name), q);
  return (
    <>
      <button type="button" className="button facets-button" popoverTarget="facets">
        Narrow down
        {count === 0 ? null : <span className="facets-count">{count}</span>}
      </button>
      <aside id="facets" popover="auto" className="facets" aria-label="Narrow down">
        {facets
          .filter(({ values }) => values.length > 0)
          .map((facet) => (
            <FacetValues key={facet.name} q={q} facet={facet} />
          ))}
        {count === 0 ? null : (
          <Link to="/library" search={searchFor({ q: rest })} className="facets-clear">
            <Icon name="close" />
            Clear the choices
          </Link>
        )}
        <p className="facets-done">
          <button type="button" className="button" popoverTarget="facets" popoverTargetAction="hide">
            {`Show ${counted(total, 'postmortem')}`}
          </button>
        </p>
      </aside>
    </>
  );
}

function FacetValues({ q, facet: { name, values } }: { readonly q: string; readonly facet: Facet }) {
  const shown = values.filter(({ chosen }, at) => chosen || at < first);
  const others = values.filter((each) => !shown.includes(each));
  const choice = (each: Facet['values'][number]) => (
    <li key={each.value}>
      <Link
        to="/library"
        search={searchFor({ q: toggled(q, name, each.value) })}
        resetScroll={false}
        className="facet-value"
        data-chosen={each.chosen}
      >
        <span className="facet-box" aria-hidden="true">
          {each.chosen ? <Icon name="check" /> : null}
        </span>
        <span className="facet-word">{name === 'status' ? statusWords(each.value) : each.value}</span>
        {each.chosen ? <span className="hidden">, chosen</span> : null}
        <span className="facet-count">
          {numberWords(each.count)}
          <span className="hidden"> postmortems</span>
        </span>
      </Link>
    </li>
  );
  return (
    <section className="facet">
      <h2 className="facet-title">{titles[name]}</h2>
      <ul>{shown.map(choice)}</ul>
      {others.length === 0 ? null : (
        <details className="facet-others">
          <summary>{numberWords(others.length)} more</summary>
          <ul>{others.map(choice)}</ul>
        </details>
      )}
    </section>
  );
}
