import { useState } from 'react';
import type { Desk, Trouble } from '../changing/state.js';
import { stuckDesks, useSaving } from './saving.js';

/** What could not be saved, and waits for the person: nothing that was typed is lost. */
export function Stuck() {
  useSaving();
  return stuckDesks().map((desk) => <StuckDesk key={desk.id} desk={desk} />);
}

function StuckDesk({ desk }: { readonly desk: Desk }) {
  const { trouble } = desk.now();
  if (trouble === null || trouble.kind === 'away') return null;
  return (
    <section className="stuck" aria-label="Not saved yet">
      {trouble.kind === 'refused' ? (
        <RefusedChange desk={desk} trouble={trouble} />
      ) : (
        // Other places are another question.
        <Contradiction key={JSON.stringify(trouble.places)} desk={desk} trouble={trouble} />
      )}
    </section>
  );
}

function RefusedChange({
  desk,
  trouble: { message, way },
}: {
  readonly desk: Desk;
  readonly trouble: Extract<Trouble, { kind: 'refused' }>;
}) {
  return (
    <>
      <h2>One of your changes is not saved yet</h2>
      <p>{message}</p>
      {way === null ? null : <p>{way}</p>}
      <p className="form-buttons">
        <button type="button" className="button button-first" onClick={() => desk.retry()}>
          Try again
        </button>
        <button type="button" className="button button-quiet" onClick={() => desk.drop()}>
          Give the change up
        </button>
      </p>
    </>
  );
}

function Contradiction({
  desk,
  trouble: { places },
}: {
  readonly desk: Desk;
  readonly trouble: Extract<Trouble, { kind: 'conflict' }>;
}) {
  const [choices, setChoices] = useState<readonly ('yours' | 'theirs')[]>(() => places.map(() => 'yours'));
  const choose = (at: number, whose: 'yours' | 'theirs'): void =>
    setChoices(choices.map((each, place) => (place === at ? whose : each)));
  return (
    <>
      <h2>Somebody wrote in the same place</h2>
      <p>
        {places.length > 0
          ? 'Both are here. Choose which words stay; until you have chosen, nothing is lost.'
          : 'What you changed is no longer as it was. You can put your words beside theirs, or give them up.'}
      </p>
      {places.map(({ yours, theirs }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places keep their order until all are decided.
        <fieldset key={at} className="stuck-place">
          <legend>Which words stay?</legend>
          {(['yours', 'theirs'] as const).map((whose) => (
            <label key={whose}>
              <input
                type="radio"
                name={`${desk.id} ${at}`}
                checked={choices[at] === whose}
                onChange={() => choose(at, whose)}
              />
              <span className="stuck-whose">{whose === 'yours' ? 'Yours' : 'Theirs'}</span>
              <span className="stuck-words" dir="auto">
                {(whose === 'yours' ? yours : theirs) || 'Nothing: the words are taken away'}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p className="form-buttons">
        <button type="button" className="button button-first" onClick={() => void desk.decide(choices)}>
          Save these words
        </button>
        {places.length > 0 ? (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => void desk.decide(places.map(() => 'theirs'))}
          >
            Keep theirs in these places
          </button>
        ) : (
          <button type="button" className="button button-quiet" onClick={() => desk.drop()}>
            Give mine up
          </button>
        )}
      </p>
    </>
  );
}
