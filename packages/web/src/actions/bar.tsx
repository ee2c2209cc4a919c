import type { ActionList } from '@debrief/api/client';
import { Link } from '@tanstack/react-router';
import type { Search } from '../app/address.js';
import { useMe } from '../app/use.js';
import { Filter } from '../filters/filter.js';
import { isChosen, toggled } from '../filters/search.js';
import { Words } from '../filters/words.js';
import { filterTitles } from './query.js';

const lists = ['owner', 'team', 'system', 'severity', 'kind', 'priority', 'state'] as const;
const others = Object.keys(filterTitles).filter((name) => name !== 'words');

interface Props {
  readonly search: Search;
  readonly choices: ActionList['choices'];
}

/** What can be asked for. Everything of it is a link or a form, and stands in the address. */
export function ActionBar({ search, choices }: Props) {
  const { person } = useMe();
  return (
    <div className="filters">
      <Words page="/actions" search={search} others={others} label="Words of an action or a title" />
      {person === null ? null : (
        <Quick search={search} name="owner" value={person.name}>
          Mine
        </Quick>
      )}
      <Quick search={search} name="overdue" value="yes">
        Overdue
      </Quick>
      {lists.map((name) => (
        <Filter
          key={name}
          page="/actions"
          search={search}
          name={name}
          title={filterTitles[name]}
          choices={choices[name] ?? []}
        />
      ))}
    </div>
  );
}

interface QuickProps {
  readonly search: Search;
  readonly name: string;
  readonly value: string;
  readonly children: string;
}

/** A filter that is asked for often, one press away. */
function Quick({ search, name, value, children }: QuickProps) {
  const chosen = isChosen(search, name, value);
  return (
    <Link
      to="/actions"
      search={toggled(search, name, value)}
      activeOptions={{ exact: true }}
      resetScroll={false}
      className="filter-quick"
      data-chosen={chosen}
    >
      {children}
      {chosen ? <span className="hidden"> (chosen, press to take it back)</span> : null}
    </Link>
  );
}
