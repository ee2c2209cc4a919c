import type { Postmortem } from '@debrief/api/client';
import { type RefObject, Suspense } from 'react';
import { createPortal } from 'react-dom';
import { useParsed } from '../../changing/use.js';
import { KnownPeople } from '../../fields/known.js';
import { Talk } from '../discussing/talk.js';
import { AmendmentAsking } from '../parts/amendments/asking.js';
import { useFormOfAddress } from './address.js';
import { Leftovers } from './leftovers.js';
import { MissingParts } from './missing.js';
import { below, ends, items } from './parts.js';
import { peopleOf } from './people.js';
import { type AlivePlace, useAlivePlaces } from './places.js';

interface Props {
  readonly article: RefObject<HTMLElement | null>;
  readonly postmortem: Postmortem;
}

/** Makes the text alive: what can be done with each thing stands beside it, and opens in its place. */
export function Alive({ article, postmortem }: Props) {
  const parsed = useParsed();
  useFormOfAddress(parsed?.model ?? null);
  const places = useAlivePlaces(article, postmortem.html);
  if (parsed === null) return null;
  return (
    <KnownPeople value={peopleOf(postmortem)}>
      {places.map((place) =>
        createPortal(
          <Suspense>
            <At place={place} />
          </Suspense>,
          place.host,
          place.key,
        ),
      )}
      <MissingParts article={article} />
      <Leftovers article={article} />
      <AmendmentAsking />
      <Talk article={article} />
    </KnownPeople>
  );
}

function At({ place }: { readonly place: AlivePlace }) {
  const { what, list, index, from, owner } = place;
  if (what === 'end') {
    const End = ends[list as keyof typeof ends];
    const Below = below[list as keyof typeof below];
    return (
      <>
        {End === undefined ? null : <End from={from} owner={owner} />}
        {Below === undefined ? null : <Below from={from} owner={owner} />}
      </>
    );
  }
  const Item = items[what];
  return Item === undefined ? null : <Item index={index} list={list} from={from} owner={owner} />;
}
