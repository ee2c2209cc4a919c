import type { Rules as Answer } from '@debrief/api/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import { useAsking } from '../app/use.js';
import { useKeys } from '../keys/keys.js';
import { Empty } from '../shell/empty.js';
import { Icon } from '../shell/icons.js';
import { Page } from '../shell/page.js';
import { counted } from '../words/index.js';
import { FamilyList } from './family.js';
import { matching } from './matching.js';

/** What the checker listens for, and what the gates ask. */
export function Rules() {
  const { families } = useSuspenseQuery(useAsking().rules()).data;
  const [typed, setTyped] = useState('');
  const shown = matching(families, useDeferredValue(typed));
  const count = shown.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <Page
      title="Rules"
      lead={
        <>
          What Debrief listens for as a kind reviewer would, and what the gates of a postmortem ask. Each rule
          says why it matters and what to ask instead.{' '}
          <Link to="/guide/$page" params={{ page: 'writing-without-blame' }}>
            Writing without blame
          </Link>{' '}
          tells the thoughts behind them.
        </>
      }
    >
      <div className="rules">
        <Families families={shown} />
        <div>
          <div className="rules-find">
            <Filter typed={typed} onType={setTyped} />
            <p className="rules-count" role="status">
              {typed.trim() === '' ? '' : counted(count, 'rule')}
            </p>
          </div>
          {shown.map((family) => (
            <FamilyList key={family.name} family={family} />
          ))}
          {count > 0 ? null : (
            <Empty
              title="No rule speaks of this"
              next={
                <button type="button" className="button" onClick={() => setTyped('')}>
                  Show all rules
                </button>
              }
            >
              <p>
                Rules are found by their names and by what they say. A rule that you miss is worth telling the
                project about.
              </p>
            </Empty>
          )}
        </div>
      </div>
    </Page>
  );
}

interface FilterProps {
  readonly typed: string;
  readonly onType: (words: string) => void;
}

function Filter({ typed, onType }: FilterProps) {
  const field = useRef<HTMLInputElement>(null);
  useKeys([{ keys: '/', says: 'Find a rule', group: 'Rules', run: () => field.current?.select() }]);
  return (
    <label className="search-field rules-field">
      <Icon name="search" />
      <span className="hidden">Find a rule</span>
      <input
        ref={field}
        type="search"
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onType('')}
        placeholder="Such as hindsight, or owner"
        autoComplete="off"
        spellCheck={false}
      />
    </label>
  );
}

function Families({ families }: Pick<Answer, 'families'>) {
  return (
    <nav className="contents" aria-label="Families of rules">
      <p className="contents-title">Families</p>
      <ul>
        {families.map(({ name }) => (
          <li key={name}>
            <a href={`#${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
