import type { Offers, Same } from '@debrief/api/client';
import { withArticle } from '@debrief/process';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Search } from '../app/address.js';
import { useMe } from '../app/use.js';
import { useKept } from '../fields/index.js';
import { Nobody } from '../home/nobody.js';
import { say } from '../shell/live.js';
import { Answers } from './answers.js';
import { useCounsel } from './counsel.js';
import { Deciding } from './deciding.js';
import { callOf, factsIn, keyOf, sketchOf } from './facts.js';
import { CallFields } from './fields.js';
import { troubleWords } from './trouble.js';
import { useZoneHere } from './zone.js';

interface Props {
  readonly offers: Offers;
  readonly search: Search;
  /** Begins with nothing filled in. */
  readonly onAfresh: () => void;
}

/** The form with its answers beside it, and the two ways out: to call one, or to decide that none is written. */
export function CallForm({ offers, search, onAfresh }: Props) {
  const { noun } = offers;
  const { person, how } = useMe();
  const here = useZoneHere();
  const kept = useKept(keyOf(search), factsIn(search));
  const { facts, set, isLeft, forget } = kept;
  const heard = useCounsel(here === null ? null : sketchOf(facts, here));
  const [isDeciding, setDeciding] = useState(false);
  const formId = useId();
  const { call, trouble, met, isCalling } = useCalling(forget);
  const same = together(heard.counsel?.same ?? [], met);
  const send = (): void =>
    void call(
      callOf(
        facts,
        here ?? 'UTC',
        same.map(({ id }) => id),
      ),
    );
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const isField = event.target instanceof HTMLInputElement;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      // A field may have put something there in this very moment.
      setTimeout(() => latest.current());
      // Enter in a field means that field; who calls says so.
    } else if (isField) event.preventDefault();
  };
  return (
    <div className="call">
      <form
        id={formId}
        className="call-form"
        aria-label={`Call ${withArticle(noun)}`}
        onKeyDown={keys}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {isLeft ? (
          <p className="form-note">
            This is how you left it.{' '}
            <button
              type="button"
              className="button"
              onClick={() => {
                forget();
                onAfresh();
              }}
            >
              Begin afresh
            </button>
          </p>
        ) : null}
        <CallFields facts={facts} set={set} offers={offers} counsel={heard.counsel} here={here} />
      </form>
      <Answers noun={noun} heard={heard} same={same} />
      <div className="call-ways">
        {person === null ? (
          <Nobody how={how} />
        ) : (
          <>
            {trouble === null ? null : (
              <p className="form-trouble" role="alert">
                {trouble}
              </p>
            )}
            {isDeciding ? (
              <Deciding
                facts={facts}
                here={here ?? 'UTC'}
                asked={heard.counsel?.policy.asked === true}
                noun={noun}
                onDone={forget}
                onCancel={() => setDeciding(false)}
              />
            ) : (
              <>
                <div className="form-buttons">
                  <button
                    type="submit"
                    form={formId}
                    className="button button-first"
                    aria-disabled={isCalling}
                  >
                    {same.length > 0 ? `Call another ${noun}` : `Call the ${noun}`}
                  </button>
                  <button type="button" className="button button-quiet" onClick={() => setDeciding(true)}>
                    We decide not to write one
                  </button>
                </div>
                <p className="field-hint">
                  It is kept in your name, {person.name}. From any field, Ctrl and Enter does the same.
                </p>
              </>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** All of them once. */
function together(some: readonly Same[], others: readonly Same[]): readonly Same[] {
  return [...some, ...others.filter(({ id }) => !some.some((each) => each.id === id))];
}

/** Sends the call; then one is where it goes on, with what it needs first. */
function useCalling(forget: () => void) {
  const { client } = useRouteContext({ from: '__root__' });
  const navigate = useNavigate();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [met, setMet] = useState<readonly Same[]>([]);
  const [isCalling, setCalling] = useState(false);
  const call = async (asked: ReturnType<typeof callOf>): Promise<void> => {
    if (isCalling) return;
    if (asked.title.trim() === '') {
      setTrouble('Say in a few words what happened. The rest may wait.');
      document.querySelector<HTMLElement>('.call-title input')?.focus();
      return;
    }
    setCalling(true);
    setTrouble(null);
    try {
      const answer = await client.call(asked);
      if ('same' in answer) {
        // Told below as one that there is; who calls again has seen it.
        setTrouble(`${answer.detail} ${answer.way ?? ''}`);
        setMet(answer.same);
        return;
      }
      forget();
      for (const note of answer.notes) say(note);
      const [year = '', ...name] = answer.id.split('/');
      await navigate({ to: '/$year/$name', params: { year, name: name.join('/') }, hash: 'loop' });
    } catch (error) {
      setTrouble(troubleWords(error));
    } finally {
      setCalling(false);
    }
  };
  return { call, trouble, met, isCalling };
}
