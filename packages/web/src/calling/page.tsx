import { withArticle } from '@debrief/process';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsking } from '../app/use.js';
import { KnownPeople } from '../fields/index.js';
import { Page } from '../shell/page.js';
import { CallForm } from './call.js';
import { keyOf } from './facts.js';
import { Primer } from './primer/primer.js';
import { usePrimer } from './primer/seen.js';

/** Calling one: what is known, and beside it what there is to say to it. The first time, a minute before. */
export function CallPage() {
  const offers = useSuspenseQuery(useAsking().offers()).data;
  const search = useSearch({ from: '__root__' });
  const primer = usePrimer();
  const [round, setRound] = useState(0);
  const { noun } = offers;
  if (primer.isShown) return <Primer noun={noun} onDone={primer.done} />;
  return (
    <Page
      title={`Call ${withArticle(noun)}`}
      lead={
        <>
          Anybody may, for anything. Fill in what you know; the title alone will do, and everything can be
          changed later.{' '}
          <Link to="/call" search={{ ...search, primer: 'yes' }}>
            How we write, in one minute
          </Link>
        </>
      }
    >
      <KnownPeople value={offers.people}>
        <CallForm
          key={`${keyOf(search)} ${round}`}
          offers={offers}
          search={search}
          onAfresh={() => setRound(round + 1)}
        />
      </KnownPeople>
    </Page>
  );
}
