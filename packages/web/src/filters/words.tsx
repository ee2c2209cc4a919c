import { useNavigate } from '@tanstack/react-router';
import { type Search, wordsOf } from '../app/address.js';
import type { FilteredPage } from './filter.js';
import { chosenIn, withWords } from './search.js';
import { useTyping } from './typing.js';

interface Props {
  readonly page: FilteredPage;
  readonly search: Search;
  /** The other filters, which a form without scripts has to send along. */
  readonly others: readonly string[];
  readonly label: string;
}

/** A field for words that lists follow as one types; before scripts run, Enter sends it. */
export function Words({ page, search, others, label }: Props) {
  const navigate = useNavigate();
  const { typed, type } = useTyping(wordsOf(search, 'words').join(' '), (words) => {
    void navigate({
      to: page,
      search: withWords(search, 'words', words.trim() === '' ? [] : [words]),
      replace: true,
      resetScroll: false,
    });
  });
  return (
    <search className="filter-words">
      <form action={page} method="get" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          name="words"
          aria-label={label}
          placeholder={label}
          value={typed}
          autoComplete="off"
          onChange={({ target }) => type(target.value)}
        />
        {chosenIn(search, others).map(({ name, value }) => (
          <input key={`${name}:${value}`} type="hidden" name={name} value={value} />
        ))}
      </form>
    </search>
  );
}
