import type { Model, Operation } from '@debrief/document';

/** What a key may say. */
export type KeyValue = Extract<Operation, { readonly do: 'set-key' }>['value'];

type FrontMatterKey = Model['frontMatter']['keys'][number];

/** The moments that the front matter may tell, in their order. */
export const momentNames = ['began', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type MomentName = (typeof momentNames)[number];

/** People in a role; `was` is what the role is called in the text, null for a new one. */
export interface Role {
  readonly was: string | null;
  readonly name: string;
  readonly people: readonly string[];
}

/** A key of the team's own. */
export interface OwnKey {
  readonly was: string | null;
  readonly name: string;
  readonly value: string;
}

/** The facts at the top of a postmortem, as a form has them: words, empty where nothing is said. */
export interface Facts {
  readonly title: string;
  readonly severity: string;
  readonly owner: string;
  readonly team: string;
  readonly calledBy: string;
  readonly detectedBy: string;
  readonly fullOutage: '' | 'true' | 'false';
  readonly visibility: string;
  readonly date: string;
  readonly systems: readonly string[];
  readonly labels: readonly string[];
  readonly triggers: readonly string[];
  readonly related: readonly string[];
  readonly people: readonly Role[];
  readonly times: Readonly<Record<MomentName, string>>;
  readonly own: readonly OwnKey[];
}

/** What the form shows in places of their own, and what only the process changes. */
const known = new Set([
  ...['format', 'title', 'date', 'status', 'severity', 'systems', 'labels', 'triggers', 'called-by'],
  ...['owner', 'team', 'aliases', 'people', 'detected-by', 'full-outage', 'visibility', 'related', 'times'],
]);

/** The facts as a document says them. */
export function factsOf({ title, meta, frontMatter }: Model): Facts {
  const said = (name: string): string => frontMatter.string(name)?.value ?? '';
  const times = frontMatter.map('times');
  const outage = meta.fullOutage?.value;
  return {
    title: title?.value ?? '',
    severity: meta.severity?.value ?? '',
    owner: meta.owner?.value ?? '',
    team: meta.team?.value ?? '',
    calledBy: meta.calledBy?.value ?? '',
    detectedBy: meta.detectedBy?.value ?? '',
    fullOutage: outage === undefined ? '' : outage ? 'true' : 'false',
    visibility: meta.visibility?.value ?? '',
    date: said('date'),
    systems: meta.systems.map(({ value }) => value),
    labels: meta.labels.map(({ value }) => value),
    triggers: meta.triggers.map(({ value }) => value),
    related: meta.related.map(({ value }) => value),
    people: [...meta.people].map(([name, people]) => ({
      was: name,
      name,
      people: people.map(({ value }) => value),
    })),
    times: {
      began: times.get('began')?.value ?? '',
      detected: times.get('detected')?.value ?? '',
      acknowledged: times.get('acknowledged')?.value ?? '',
      mitigated: times.get('mitigated')?.value ?? '',
      resolved: times.get('resolved')?.value ?? '',
    },
    own: frontMatter.keys.flatMap((key) => {
      const value = known.has(key.name) ? null : lineOf(key);
      return value === null ? [] : [{ was: key.name, name: key.name, value }];
    }),
  };
}

/** The value of a key in one line; null for names inside of it, which a line cannot hold. */
function lineOf({ value }: FrontMatterKey): string | null {
  if (value === null) return '';
  if (value.type === 'map') return null;
  return value.type === 'text' ? value.value : value.items.map((item) => item.value).join(', ');
}

/** Words as a key has them; none take the key away. */
export function wordsFor(words: string): KeyValue {
  return words.trim() === '' ? null : words.trim();
}
