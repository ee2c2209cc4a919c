import type { Firing, RuleSummary, Rules as RulesAnswer } from '@debrief/api/client';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsking } from '../app/use.js';
import { Choice, Field } from '../fields/index.js';
import { Example } from '../rules/example.js';
import { RuleLink } from '../rules/link.js';
import { PostmortemLink } from '../shell/postmortem-link.js';
import { counted } from '../words/index.js';
import { useFiring } from './firing.js';
import { Section } from './section.js';
import { useSettings } from './use.js';

const weights = [
  { value: 'error', words: 'change this (error)' },
  { value: 'warning', words: 'look again (warning)' },
  { value: 'note', words: 'a thought (note)' },
  { value: 'off', words: 'off' },
] as const;

function wordsOf(severity: RuleSummary['severity']): string {
  return weights.find(({ value }) => value === severity)?.words ?? severity;
}

/** What the checker listens for, and how much each of it weighs here. */
export function RuleSettings() {
  const { families } = useSuspenseQuery(useAsking().rules()).data;
  const firing = useFiring();
  return (
    <Section
      id="rules"
      title="Rules"
      about={
        <>
          What the checker listens for, and how much it weighs here. {firedOver(firing)} What somebody has set
          aside with a reason is not counted.
        </>
      }
    >
      {families.map((family) => (
        <Family key={family.name} family={family} firing={firing} />
      ))}
    </Section>
  );
}

function firedOver(firing: Firing | undefined): string {
  if (!firing) return 'How often each rule fires here is being worked out.';
  const { over, of } = firing;
  return over < of
    ? `How often each fires is counted over ${over} of ${of} postmortems so far.`
    : `How often each fires is counted over ${counted(of, 'postmortem')}.`;
}

interface FamilyProps {
  readonly family: RulesAnswer['families'][number];
  readonly firing: Firing | undefined;
}

function Family({ family: { name, about, rules }, firing }: FamilyProps) {
  const fired = new Map(firing?.rules.map((each) => [each.name, each]));
  const count = rules.reduce((sum, each) => sum + (fired.get(each.name)?.findings ?? 0), 0);
  return (
    <details className="fold rule-family">
      <summary>
        <span className="rule-family-name">{name}</span>
        <span className="rule-family-about">{about}</span>
        {fired.has(rules[0]?.name ?? '') ? (
          <span className="rule-fired">{counted(count, 'time')}</span>
        ) : null}
      </summary>
      <div>
        <Weigh name={name} label={`All of ${name}`} none="As each rule says" />
        <ul className="rule-settings">
          {rules.map((rule) => (
            <RuleSetting key={rule.name} rule={rule} fired={fired.get(rule.name)} />
          ))}
        </ul>
      </div>
    </details>
  );
}

function RuleSetting({
  rule,
  fired,
}: {
  readonly rule: RuleSummary;
  readonly fired: Firing['rules'][number] | undefined;
}) {
  const [isOpen, setOpen] = useState(false);
  const said = useSettings().said(['rules', rule.name]);
  const short = rule.name.slice(rule.name.indexOf('/') + 1);
  return (
    <li className="rule-setting">
      <Weigh
        name={rule.name}
        label={short}
        hint={rule.says}
        none={said ? 'As its family, or by default' : `As it comes: ${wordsOf(rule.severity)}`}
      />
      <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          Examples
          {fired ? `, and ${fired.findings === 0 ? 'no place' : counted(fired.findings, 'place')} here` : ''}
          <span className="hidden"> of {rule.name}</span>
        </summary>
        <div>
          {isOpen ? <Examples name={rule.name} /> : null}
          {fired && fired.places.length > 0 ? (
            <ul className="rule-places">
              {fired.places.map((place) => (
                <li key={`${place.id} ${place.line} ${place.words}`}>
                  “{place.words}” in <PostmortemLink id={place.id}>{place.title}</PostmortemLink>, line{' '}
                  {place.line}
                </li>
              ))}
            </ul>
          ) : null}
          <p>
            <RuleLink name={rule.name}>Why it is there</RuleLink>
          </p>
        </div>
      </details>
    </li>
  );
}

function Examples({ name }: { readonly name: string }) {
  const { data } = useQuery(useAsking().rule(name));
  if (!data) return <p>One moment …</p>;
  return (
    <>
      {data.flags.length === 0 ? <p>{data.why}</p> : <p>It hears:</p>}
      <ul className="examples">
        {data.flags.slice(0, 3).map((each) => (
          <Example key={each.text} example={each} />
        ))}
      </ul>
      {data.leaves.length === 0 ? null : <p>It leaves alone:</p>}
      <ul className="examples">
        {data.leaves.slice(0, 2).map((each) => (
          <Example key={each.text} example={each} />
        ))}
      </ul>
    </>
  );
}

interface WeighProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly none: string;
}

function Weigh({ name, label, hint, none }: WeighProps) {
  const { said, change } = useSettings();
  const [refused, setRefused] = useState<string | null>(null);
  const path = ['rules', name];
  const value = said(path)?.value;
  const choose = async (weight: string): Promise<void> => {
    const outcome = await change([
      weight === '' ? { do: 'remove', path } : { do: 'set', path, value: weight },
    ]);
    setRefused(outcome?.message ?? null);
  };
  return (
    <Field label={label} {...(hint !== undefined && { hint })} error={refused}>
      <Choice
        value={typeof value === 'string' ? value : ''}
        onChange={(weight) => void choose(weight)}
        choices={weights}
        none={none}
      />
    </Field>
  );
}
