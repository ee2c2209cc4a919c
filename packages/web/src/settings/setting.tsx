import type { PolicyPath } from '@debrief/process/settings';
import { keyAt } from '@debrief/process/settings';
import { type KeyboardEvent, useState } from 'react';
import { Field } from '../fields/index.js';
import { Control, type Draft, formOf } from './control.js';
import { choiceWords, hintOf, labelOf } from './labels.js';
import { useSettings } from './use.js';

interface Props {
  readonly path: PolicyPath;
  readonly label?: string;
  /** What counts where the file says nothing; else the schema's default. */
  readonly otherwise?: string | null;
  readonly offers?: readonly string[];
}

/** One thing that is agreed on. It is saved when it is chosen, or when somebody leaves the field. */
export function Setting({ path, label = labelOf(path), otherwise, offers = [] }: Props) {
  const settings = useSettings();
  const key = keyAt(path);
  const said = settings.said(path);
  const [typed, setTyped] = useState<Draft | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  if (!key) return null;
  const standing: Draft = said?.value ?? '';
  const form = formOf(key.value);
  const finding = settings.read.findings.find(
    ({ from }) => said && lineOf(settings.text, from) === said.line,
  );
  const counts = otherwise === undefined ? (key.default ?? null) : otherwise;
  const isList = form.is === 'list';
  const hint = hintOf(path, key.means);
  const isOther = said !== undefined && plainOf(said.value) !== counts;
  const save = async (draft: Draft): Promise<void> => {
    // An empty list says that nothing is asked, where something would be by default.
    const isNothing = isList ? draft.length === 0 && counts === null : String(draft).trim() === '';
    const outcome = isNothing
      ? await settings.change([{ do: 'remove', path }])
      : await settings.change([{ do: 'set', path, value: typeof draft === 'string' ? draft.trim() : draft }]);
    setRefused(outcome?.message ?? null);
    // What was refused stays in the field, to be mended.
    if (!outcome) setTyped(null);
  };
  const isTyped = ['words', 'email', 'days', 'threshold', 'severity', 'day'].includes(form.is);
  const change = (draft: Draft): void => {
    if (isTyped) setTyped(draft);
    else void save(draft);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && isTyped && typed !== null) void save(typed);
    if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      setTyped(null);
      setRefused(null);
    }
  };
  const shown = typed ?? (said || !isList ? standing : defaultList(counts));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field inside are heard here.
    <div
      className="setting"
      onBlur={() => {
        if (typed !== null && typed !== standing) void save(typed);
      }}
      onKeyDown={keys}
    >
      <Field
        label={label}
        {...(hint !== null && { hint })}
        error={refused ?? finding?.message ?? null}
        {...(counts !== null &&
          form.is !== 'choice' && {
            note: (
              <Note
                name={path.at(-1) ?? ''}
                isOther={isOther}
                counts={counts}
                onForget={() => void forget()}
              />
            ),
          })}
      >
        <Control
          name={path.at(-1) ?? ''}
          value={key.value}
          draft={shown}
          onChange={change}
          none={counts === null ? 'Not said' : `As by default: ${counts}`}
          offers={offers}
        />
      </Field>
    </div>
  );

  async function forget(): Promise<void> {
    setTyped(null);
    const outcome = await settings.change([{ do: 'remove', path }]);
    setRefused(outcome?.message ?? null);
  }
}

interface NoteProps {
  readonly name: string;
  readonly isOther: boolean;
  readonly counts: string | null;
  readonly onForget: () => void;
}

/** What counts by default, and the way back to it. */
function Note({ name, isOther, counts, onForget }: NoteProps) {
  if (counts === null) return null;
  return (
    <>
      By default: {toldOf(name, counts)}.{' '}
      {isOther ? (
        <button type="button" className="setting-forget" onClick={onForget}>
          Use the default
        </button>
      ) : null}
    </>
  );
}

/** A default as people say it. */
function toldOf(name: string, counts: string): string {
  if (!counts.startsWith('[')) return counts;
  return defaultList(counts)
    .map((each) => choiceWords(name, each))
    .join(', ');
}

function plainOf(value: string | readonly string[] | null): string {
  return typeof value === 'string' ? value : `[${(value ?? []).join(', ')}]`;
}

function defaultList(counts: string | null): readonly string[] {
  if (counts === null || !counts.startsWith('[')) return [];
  return counts
    .slice(1, -1)
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

function lineOf(text: string | null, at: number): number {
  return (text ?? '').slice(0, at).split('\n').length;
}
