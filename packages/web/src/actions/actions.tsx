import type { ActionRow } from '@debrief/api/client';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { wordsOf, writeSearch } from '../app/address.js';
import { useAsking } from '../app/use.js';
import { KnownPeople } from '../fields/known.js';
import { Chosen } from '../filters/chosen.js';
import { chosenIn } from '../filters/search.js';
import { Unknown } from '../filters/unknown.js';
import { say } from '../shell/live.js';
import { Page } from '../shell/page.js';
import { ActionBar } from './bar.js';
import { rowKey } from './facts.js';
import type { RowForm } from './forms.js';
import { OpenGroup, OverGroup } from './group.js';
import { type ActionGroup, groupsOf } from './groups.js';
import { useHeldActions } from './held.js';
import { focusRow, useActionKeys } from './keys.js';
import { Cut, NoActions, NoneFits, NothingOpen } from './none.js';
import { actionsQueries, actionsQuery, filterTitles, sayValue } from './query.js';
import { ActionItem } from './row.js';

/** What postmortems asked to be done, across all of them. */
export function Actions() {
  const search = useSearch({ from: '/actions' });
  const asking = useAsking();
  const lists = useSuspenseQueries({
    queries: actionsQueries(search).map((query) => asking.actions(query)),
    combine: (answers) => answers.map(({ data }) => data),
  });
  const told = lists.flatMap((list) => list.rows);
  const held = useHeldActions(told, writeSearch({ ...search }));
  const shown = new Map(held.rows.map((each) => [each.place, each.shown]));
  const { open, over } = groupsOf(held.rows.map(({ place }) => place));
  const [form, setForm] = useState<{ readonly row: string; readonly form: RowForm } | null>(null);
  useActionKeys({
    onWay: (row, way) => {
      const action = held.rows.find(({ place }) => rowKey(place) === row)?.shown;
      if (action) takeWay(action, way);
    },
  });
  const takeWay = (action: ActionRow, way: string): void => {
    const tell = (done: Promise<{ readonly message: string } | null>): void =>
      void done.then((refused) => refused && say(refused.message));
    if (way === 'tick' && action.state !== 'dropped')
      tell(held.change(action, { done: action.state === 'open' }));
    if (way === 'undo' && held.canUndo(action)) tell(held.undo(action));
    const isDone = action.state === 'done' || action.state === 'judged';
    if (way === 'edit' || (way === 'drop' && action.state === 'open') || (way === 'verdict' && isDone))
      setForm({ row: rowKey(action), form: way });
  };
  const [first] = lists;
  // Where nobody uses the word, its absence says nothing.
  const tellsCommitment = told.some(({ committed }) => committed !== null);
  const asksForOver = wordsOf(search, 'state').some((state) => state !== 'open');
  const rowsOf = (group: ActionGroup, tells: boolean) =>
    group.rows.map((place) => {
      const key = rowKey(place);
      return (
        <ActionItem
          key={`${key}:${place.line}`}
          action={shown.get(place) ?? place}
          tellsCommitment={tells}
          held={held}
          form={form?.row === key ? form.form : null}
          onForm={(next) => {
            setForm(next === null ? null : { row: key, form: next });
            if (next === null) focusRow(key);
          }}
        />
      );
    });
  return (
    <Page
      title="Actions"
      lead="What postmortems asked to be done, and what came of it. A list to work from; nobody is measured by it."
    >
      {first === undefined || first.total === 0 ? (
        <NoActions />
      ) : (
        <KnownPeople value={first.choices.owner ?? []}>
          <ActionBar search={search} choices={first.choices} />
          <Chosen page="/actions" search={search} titles={filterTitles} say={sayValue} />
          <Unknown unknown={first.unknown} titles={filterTitles} noun="action" />
          {held.rows.length === 0 ? <NoneFits /> : null}
          {held.rows.length > 0 && open.length === 0 && !asksForOver ? <NothingOpen /> : null}
          {open.map((group) => (
            <OpenGroup key={group.name} group={group}>
              {rowsOf(group, tellsCommitment)}
            </OpenGroup>
          ))}
          {over.map((group) => (
            <OverGroup key={group.name} group={group} isOpen={asksForOver || isSearched(search)}>
              {rowsOf(group, false)}
            </OverGroup>
          ))}
          {lists.some(({ found, rows: own }) => found > own.length) ? <Cut /> : null}
          <p className="action-data">
            <a href={`/api/v1/actions.csv${writeSearch({ ...actionsQuery(search) })}`} download>
              These actions for a spreadsheet (CSV)
            </a>
            <a href={`/api/v1/actions${writeSearch({ ...actionsQuery(search) })}`}>As JSON</a>
          </p>
        </KnownPeople>
      )}
    </Page>
  );
}

/** Whoever looks for words wants to see them wherever they are. */
function isSearched(search: Parameters<typeof chosenIn>[0]): boolean {
  return chosenIn(search, ['words']).length > 0;
}
