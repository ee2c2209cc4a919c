import type { Postmortem } from '@debrief/api/client';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAsking } from '../../app/use.js';
import { useDesk, useParsed } from '../../changing/use.js';
import { Choice, Field, Form, KnownPeople, Line, Name, Names, useKept } from '../../fields/index.js';
import { listWords } from '../../words/index.js';
import { peopleOf } from '../alive/people.js';
import { changesOf } from './changes.js';
import { type Facts, factsOf } from './facts.js';
import { OwnKeys } from './own.js';
import { RelatedField } from './related.js';
import { Roles } from './roles.js';
import { Times } from './times.js';

interface Props {
  readonly postmortem: Postmortem;
  /** The fact that has the focus first. */
  readonly focus: string;
  readonly onClose: () => void;
}

/** The facts at the top of a postmortem, to be changed; fetched when somebody wants to. */
export function FactsForm(props: Props) {
  const desk = useDesk();
  const parsed = useParsed();
  useEffect(() => void desk.ready().catch(() => undefined), [desk]);
  if (parsed === null) return <p className="facts-waits">Fetching the facts…</p>;
  return <Opened {...props} now={factsOf(parsed.model)} />;
}

function Opened({ postmortem, focus, onClose, now }: Props & { readonly now: Facts }) {
  const desk = useDesk();
  const form = useRef<HTMLDivElement>(null);
  const { data: policy } = useQuery(useAsking().policy());
  // What it was when one began: others may change other facts meanwhile.
  const { facts: kept, set: keep, forget, note } = useKept(`${desk.id} facts`, { before: now, facts: now });
  const { before, facts } = kept;
  const set = (some: Partial<Facts>): void => keep({ before, facts: { ...facts, ...some } });
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>(`[data-fact="${focus}"] :is(input, select, textarea, button)`)
      ?.focus();
  }, [focus]);
  // The form is long; without it one is where one was.
  const [scrolled] = useState(() => scrollY);
  const close = (): void => {
    forget();
    onClose();
    requestAnimationFrame(() => scrollTo({ top: scrolled }));
  };
  const save = async () => {
    const refused = await desk.change(changesOf(before, facts));
    if (refused === null) close();
    return refused;
  };
  const severities = policy?.severities ?? [];
  return (
    <KnownPeople value={peopleOf(postmortem)}>
      <div ref={form} className="facts-form">
        <Form title="The facts" note={note} onSave={save} onCancel={close}>
          <Fact name="title" isWhole>
            <Field label="Title" hint="What happened, and to whom">
              <Line value={facts.title} maxLength={300} onChange={(title) => set({ title })} />
            </Field>
          </Fact>
          <Fact name="severity">
            <Field
              label="Severity"
              {...unknownTo(
                severities.map(({ name }) => name),
                [facts.severity],
              )}
            >
              {severities.length === 0 ? (
                <Line value={facts.severity} onChange={(severity) => set({ severity })} />
              ) : (
                <Choice
                  value={facts.severity}
                  onChange={(severity) => set({ severity })}
                  choices={severities.map(({ name, meaning }) => ({
                    value: name,
                    words: meaning === '' ? name : `${name} – ${meaning}`,
                  }))}
                  none="Not said"
                />
              )}
            </Field>
          </Fact>
          <Fact name="systems">
            <Field label="Systems" {...unknownTo(policy?.systems ?? [], facts.systems)}>
              <Names
                value={facts.systems}
                onChange={(systems) => set({ systems })}
                offers={policy?.systems ?? []}
              />
            </Field>
          </Fact>
          <Fact name="owner">
            <Field label="Owner">
              <Name value={facts.owner} onChange={(owner) => set({ owner })} />
            </Field>
          </Fact>
          <Fact name="team">
            <Field label="Team">
              <Line value={facts.team} onChange={(team) => set({ team })} />
            </Field>
          </Fact>
          <Fact name="called-by">
            <Field label="Called by">
              <Name value={facts.calledBy} onChange={(calledBy) => set({ calledBy })} />
            </Field>
          </Fact>
          <Fact name="detected-by">
            <Field label="Noticed first by">
              <Choice
                value={facts.detectedBy}
                onChange={(detectedBy) => set({ detectedBy })}
                choices={detectors}
                none="Not said"
              />
            </Field>
          </Fact>
          <Fact name="triggers">
            <Field label="What asked for it" {...unknownTo(policy?.triggers ?? [], facts.triggers)}>
              <Names
                value={facts.triggers}
                onChange={(triggers) => set({ triggers })}
                offers={policy?.triggers ?? []}
              />
            </Field>
          </Fact>
          <Fact name="labels">
            <Field label="Labels">
              <Names value={facts.labels} onChange={(labels) => set({ labels })} />
            </Field>
          </Fact>
          <Fact name="full-outage">
            <Field label="Was everything down?">
              <Choice
                value={facts.fullOutage}
                onChange={(words) => set({ fullOutage: words === 'true' || words === 'false' ? words : '' })}
                choices={[
                  { value: 'false', words: 'No, some of it' },
                  { value: 'true', words: 'Yes, all of it' },
                ]}
                none="Not said"
              />
            </Field>
          </Fact>
          <Fact name="visibility">
            <Field label="Who may read it">
              <Choice
                value={facts.visibility}
                onChange={(visibility) => set({ visibility })}
                choices={readers}
                none="Not said"
              />
            </Field>
          </Fact>
          <Fact name="related" isWhole>
            <RelatedField
              self={postmortem.id}
              value={facts.related}
              onChange={(related) => set({ related })}
            />
          </Fact>
          <Fact name="people" isWhole>
            <Roles value={facts.people} onChange={(people) => set({ people })} />
          </Fact>
          <Fact name="times" isWhole>
            <Times facts={facts} times={postmortem.model.times} onChange={(times) => set({ times })} />
          </Fact>
          <Fact name="own" isWhole>
            <OwnKeys value={facts.own} onChange={(own) => set({ own })} />
          </Fact>
        </Form>
      </div>
    </KnownPeople>
  );
}

interface FactProps {
  readonly name: string;
  readonly isWhole?: boolean;
  readonly children: ReactNode;
}

/** A fact by the name of its key, so that whoever comes for it finds it. */
function Fact({ name, isWhole = false, children }: FactProps) {
  return (
    <div data-fact={name} className={isWhole ? 'field-whole' : 'facts-one'}>
      {children}
    </div>
  );
}

const detectors = [
  { value: 'alarm', words: 'An alarm' },
  { value: 'customer', words: 'A customer' },
  { value: 'colleague', words: 'A colleague' },
  { value: 'other', words: 'Somebody or something else' },
];

const readers = [
  { value: 'team', words: 'The team' },
  { value: 'company', words: 'Everyone in the company' },
  { value: 'public', words: 'Everyone' },
];

/** A note about words that the policy does not know; it is a note, and no refusal. */
function unknownTo(known: readonly string[], said: readonly string[]): { readonly note?: string } {
  const unknown = said.filter((each) => each !== '' && !known.includes(each));
  if (known.length === 0 || unknown.length === 0) return {};
  return {
    note: `The policy does not know ${listWords(unknown.map((each) => `“${each}”`))}. It knows ${listWords(known)}.`,
  };
}
