import type { Counsel, Offers, ReadTime } from '@debrief/api/client';
import { useEffect, useRef } from 'react';
import { Choice, Field, Line, Names, Tick } from '../fields/index.js';
import { durationWords } from '../words/index.js';
import type { CallFacts } from './facts.js';
import { Kinds } from './kinds.js';
import { More } from './more.js';
import { Owners } from './owners.js';
import { withStop } from './trouble.js';

export interface FieldsProps {
  readonly facts: CallFacts;
  readonly set: (some: Partial<CallFacts>) => void;
  readonly offers: Offers;
  readonly counsel: Counsel | null;
  /** The zone of this computer, once it is known. */
  readonly here: string | null;
}

/** So many systems can be taken by a click; the others are offered as one types. */
const mostShown = 8;

/** The fields, in the order in which people know the answers. */
export function CallFields(props: FieldsProps) {
  const { facts, set, offers, counsel } = props;
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div className="call-title">
        <Field
          label="What happened, and to whom?"
          hint="In a few words, as you would tell a colleague: Card payments were declined for an hour"
          error={facts.title.trim() === '' ? null : withStop(counsel?.titleProblem ?? null)}
        >
          <Line ref={title} value={facts.title} maxLength={300} onChange={(words) => set({ title: words })} />
        </Field>
      </div>
      <Systems {...props} />
      <Times {...props} />
      <Kinds chosen={facts.triggers} offers={offers} onChange={(triggers) => set({ triggers })} />
      <div className="call-pair">
        <Severity {...props} />
        <Field label="Could anybody still use it?">
          <Choice
            value={facts.outage}
            none="Not known yet"
            choices={[
              { value: 'yes', words: 'Nobody could use it' },
              { value: 'no', words: 'Some people could' },
            ]}
            onChange={(outage) => set({ outage })}
          />
        </Field>
      </div>
      <Owners {...props} />
      <More {...props} />
    </>
  );
}

function Systems({ facts, set, offers, counsel }: FieldsProps) {
  const ids = offers.systems.map(({ id }) => id);
  const toggle = (id: string): void =>
    set({
      systems: facts.systems.includes(id)
        ? facts.systems.filter((each) => each !== id)
        : [...facts.systems, id],
    });
  const fresh = (counsel?.policy.unknownSystems ?? []).filter(
    (each) => facts.systems.includes(each) && !ids.includes(each),
  );
  return (
    <div className="call-systems">
      <Field
        label="Which systems, the most affected one first?"
        note={
          fresh.length === 0
            ? undefined
            : `${fresh.join(', ')} ${fresh.length === 1 ? 'is' : 'are'} new here, which is fine. A name can be a word of your own.`
        }
      >
        <Names value={facts.systems} offers={ids} onChange={(systems) => set({ systems })} />
      </Field>
      {offers.systems.length === 0 ? null : (
        // The field does the same for a keyboard, so that these are no further steps on its way.
        <div className="call-chips">
          {offers.systems.slice(0, mostShown).map(({ id, name }) => (
            <button
              key={id}
              type="button"
              tabIndex={-1}
              className="call-chip"
              aria-pressed={facts.systems.includes(id)}
              onClick={() => toggle(id)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Times({ facts, set, counsel, here }: FieldsProps) {
  const { minutes = null } = counsel ?? {};
  const ended = facts.ended.trim() === '' || facts.isOngoing ? null : (counsel?.ended ?? null);
  const felt = minutes === null ? undefined : durationWords(minutes * 60);
  return (
    <div className="call-times">
      <div className="call-pair">
        <Field
          label="When did it begin?"
          hint="10:53, yesterday 14:10 CET, about 10:50"
          {...toldOf(facts.began.trim() === '' ? null : (counsel?.began ?? null))}
        >
          <Line value={facts.began} maxLength={100} onChange={(began) => set({ began })} />
        </Field>
        <Field
          label="When was it over?"
          hint="As far as anybody outside could tell"
          {...toldOf(ended, felt === undefined ? undefined : `${felt} in all`)}
          {...(facts.isOngoing && felt !== undefined && { note: `${felt} so far` })}
        >
          <Line
            value={facts.ended}
            maxLength={100}
            disabled={facts.isOngoing}
            onChange={(words) => set({ ended: words })}
          />
        </Field>
      </div>
      <div className="call-pair">
        <Tick checked={facts.isOngoing} onChange={(isOngoing) => set({ isOngoing })}>
          People still work on it
        </Tick>
        {here === null || here === 'UTC' ? null : (
          <Field label="A time without a zone is">
            <Choice
              value={facts.zone === '' ? here : facts.zone}
              choices={[
                { value: here, words: `of this computer (${here})` },
                { value: 'UTC', words: 'UTC' },
              ]}
              onChange={(zone) => set({ zone })}
            />
          </Field>
        )}
      </div>
    </div>
  );
}

/** How a time was understood, or why it was not. */
function toldOf(read: ReadTime | null, more?: string): { error: string | null; note?: string } {
  if (read === null) return { error: null };
  if (read.problem !== null) return { error: read.problem };
  const ahead = read.isAhead ? ' – that has not come yet' : '';
  return {
    error: null,
    note: [`${read.words ?? ''}${ahead}`, ...(more === undefined ? [] : [more])].join(' · '),
  };
}

function Severity({ facts, set, offers }: FieldsProps) {
  const { severities } = offers;
  return (
    <Field label="How bad was it?">
      {severities.length === 0 ? (
        <Line value={facts.severity} maxLength={100} onChange={(severity) => set({ severity })} />
      ) : (
        <Choice
          value={facts.severity}
          none="Not known yet"
          choices={severities.map(({ name, meaning }) => ({
            value: name,
            words: meaning === null || meaning === '' ? name : `${name} – ${meaning}`,
          }))}
          onChange={(severity) => set({ severity })}
        />
      )}
    </Field>
  );
}
