import { useSuspenseQueries } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { wordsOf, writeSearch } from '../app/address.js';
import { useAsking } from '../app/use.js';
import { Chosen } from '../filters/chosen.js';
import { chosenIn } from '../filters/search.js';
import { Unknown } from '../filters/unknown.js';
import { Page } from '../shell/page.js';
import { ActionBar } from './bar.js';
import { OpenGroup, OverGroup } from './group.js';
import { groupsOf } from './groups.js';
import { Cut, NoActions, NoneFits, NothingOpen } from './none.js';
import { actionsQueries, actionsQuery, filterTitles, sayValue } from './query.js';

/** What postmortems asked to be done, across all of them. */
export function Actions() {
  const search = useSearch({ from: '/actions' });
  const asking = useAsking();
  const lists = useSuspenseQueries({
    queries: actionsQueries(search).map((query) => asking.actions(query)),
    combine: (answers) => answers.map(({ data }) => data),
  });
  const rows = lists.flatMap((list) => list.rows);
  const { open, over } = groupsOf(rows);
  const [first] = lists;
  // Where nobody uses the word, its absence says nothing.
  const tellsCommitment = rows.some(({ committed }) => committed !== null);
  const asksForOver = wordsOf(search, 'state').some((state) => state !== 'open');
  return (
    <Page
      title="Actions"
      lead="What postmortems asked to be done, and what came of it. A list to work from; nobody is measured by it."
    >
      {first === undefined || first.total === 0 ? (
        <NoActions />
      ) : (
        <>
          <ActionBar search={search} choices={first.choices} />
          <Chosen page="/actions" search={search} titles={filterTitles} say={sayValue} />
          <Unknown unknown={first.unknown} titles={filterTitles} noun="action" />
          {rows.length === 0 ? <NoneFits /> : null}
          {rows.length > 0 && open.length === 0 && !asksForOver ? <NothingOpen /> : null}
          {open.map((group) => (
            <OpenGroup key={group.name} group={group} tellsCommitment={tellsCommitment} />
          ))}
          {over.map((group) => (
            <OverGroup key={group.name} group={group} isOpen={asksForOver || isSearched(search)} />
          ))}
          {lists.some(({ found, rows: own }) => found > own.length) ? <Cut /> : null}
          <p className="action-data">
            <a href={`/api/v1/actions${writeSearch({ ...actionsQuery(search) })}`}>These actions as JSON</a>
          </p>
        </>
      )}
    </Page>
  );
}

/** Whoever looks for words wants to see them wherever they are. */
function isSearched(search: Parameters<typeof chosenIn>[0]): boolean {
  return chosenIn(search, ['words']).length > 0;
}
