import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { type Search, wordOf } from '../app/address.js';
import { Disclosure } from '../filters/filter.js';
import { chosenIn, withWords } from '../filters/search.js';

/** From when to when, for those who look at a stretch of time. */
export function Period({ search }: { readonly search: Search }) {
  const navigate = useNavigate();
  const [since, until] = [wordOf(search, 'since') ?? '', wordOf(search, 'until') ?? ''];
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const words = (name: string): readonly string[] =>
      [String(said.get(name) ?? '').trim()].filter((each) => each !== '');
    const dated = withWords(withWords(search, 'since', words('since')), 'until', words('until'));
    void navigate({ to: '/insights', search: dated, resetScroll: false });
  };
  return (
    <Disclosure title="Period" isUsed={since !== '' || until !== ''}>
      <form className="period" action="/insights" method="get" onSubmit={send} key={`${since} ${until}`}>
        <label>
          <span>Since</span>
          <input
            className="filter-field"
            name="since"
            defaultValue={since}
            placeholder="2026-01"
            autoComplete="off"
          />
        </label>
        <label>
          <span>Until</span>
          <input
            className="filter-field"
            name="until"
            defaultValue={until}
            placeholder="2026-06"
            autoComplete="off"
          />
        </label>
        <p className="period-hint">A year, a month or a day: 2026, 2026-06, 2026-06-30.</p>
        {chosenIn(search, ['system', 'severity', 'label', 'year']).map(({ name, value }) => (
          <input key={`${name}:${value}`} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="button">
          Show it
        </button>
      </form>
    </Disclosure>
  );
}
