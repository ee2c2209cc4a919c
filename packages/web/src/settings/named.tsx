import {
  keyAt,
  mapIn,
  type PolicyChange,
  type PolicyPath,
  type PolicyValue,
} from '@debrief/process/settings';
import { type ReactNode, useState } from 'react';
import { Field, Form, Line, useKept } from '../fields/index.js';
import { Control, type Draft } from './control.js';
import { hintOf, labelOf } from './labels.js';
import { useSettings } from './use.js';

/** A list of what the team names itself, each with a form of its own. */
interface Props {
  /** Where they stand: `['people']`. */
  readonly path: PolicyPath;
  /** What one is called: `person`. */
  readonly one: string;
  readonly names: readonly string[];
  /** What is told of one in the list. */
  readonly told: (name: string) => ReactNode;
  /** Names to choose from, where they are known from elsewhere. */
  readonly known?: readonly string[];
  /** Words offered in the fields of a form, by the key. */
  readonly offers?: Readonly<Record<string, readonly string[]>>;
  /** Whether the order counts. */
  readonly isOrdered?: boolean;
  readonly hint?: string;
  /** What the field of the name is called. */
  readonly nameLabel?: string;
}

export function Named(props: Props) {
  const { path, one, names, told, isOrdered = false } = props;
  const [open, setOpen] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { change } = useSettings();
  const run = async (changes: readonly PolicyChange[]): Promise<void> => {
    const outcome = await change(changes);
    setRefused(outcome?.message ?? null);
  };
  const close = (): void => setOpen(null);
  return (
    <div className="named">
      <ul className="named-list">
        {names.map((name, at) => (
          <li key={name} className="named-row">
            <div className="named-words">
              <bdi className="named-name">{name}</bdi>
              <span className="named-told">{told(name)}</span>
            </div>
            <div className="named-ways">
              {isOrdered && at > 0 ? (
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() =>
                    void run([{ do: 'move', path: [...path, name], before: names[at - 1] ?? null }])
                  }
                >
                  Up<span className="hidden">: {name}</span>
                </button>
              ) : null}
              <button
                type="button"
                className="button button-quiet"
                aria-expanded={open === name}
                onClick={() => setOpen(open === name ? null : name)}
              >
                Edit<span className="hidden"> {name}</span>
              </button>
            </div>
            {open === name ? <NamedForm {...props} name={name} onClose={close} /> : null}
          </li>
        ))}
      </ul>
      {names.length === 0 ? <p className="named-none">None yet.</p> : null}
      {refused === null ? null : (
        <p className="form-trouble" role="alert">
          {refused}
        </p>
      )}
      {open === '' ? (
        <NamedForm {...props} name={null} onClose={close} />
      ) : (
        <button type="button" className="button" onClick={() => setOpen('')}>
          Add a {one}
        </button>
      )}
    </div>
  );
}

/** Below a name: its fields as paths. A value without keys of its own is one field. */
export function fieldsOf(path: PolicyPath): readonly PolicyPath[] {
  const keys = mapIn(keyAt(path)?.value)?.keys ?? {};
  const names = Object.keys(keys);
  if (names.length === 0) return [[]];
  return names.flatMap((name) => fieldsOf([...path, name]).map((rest) => [name, ...rest]));
}

interface FormProps extends Props {
  readonly name: string | null;
  readonly onClose: () => void;
}

interface Facts {
  readonly name: string;
  readonly values: Readonly<Record<string, Draft>>;
}

function NamedForm({
  path,
  one,
  name,
  names,
  known,
  offers = {},
  hint,
  nameLabel = 'Name',
  onClose,
}: FormProps) {
  const { said, change } = useSettings();
  const [sample = 'x'] = name === null ? [] : [name];
  const fields = fieldsOf([...path, sample]);
  const before = (field: PolicyPath): Draft | undefined => {
    if (name === null) return undefined;
    const own = said([...path, name, ...field]);
    // One length for both kinds is that of each.
    const whole = field.length > 0 ? said([...path, name]) : undefined;
    return own?.value ?? (typeof whole?.value === 'string' ? whole.value : undefined);
  };
  const initial: Facts = {
    name: name ?? '',
    values: Object.fromEntries(fields.map((field) => [field.join(' '), before(field) ?? ''])),
  };
  const { facts, set, forget, note } = useKept<Facts>(`settings ${path.join(' ')} ${name ?? 'new'}`, initial);
  const [error, setError] = useState<string | null>(null);
  const done = (): void => {
    forget();
    onClose();
  };
  const save = async (): Promise<{ readonly message: string } | null> => {
    const to = facts.name.trim();
    if (to === '') {
      setError(`A ${one} has a name.`);
      return { message: 'The name is missing.' };
    }
    if (to !== name && names.includes(to)) return { message: `${to} is there already. Choose another name.` };
    const changes = changesOf({ path, name, to, fields, before, values: facts.values });
    const outcome = changes.length === 0 ? null : await change(changes);
    if (outcome === null) done();
    return outcome;
  };
  const remove = async (): Promise<void> => {
    if (name === null) return;
    const outcome = await change([{ do: 'remove', path: [...path, name] }]);
    if (outcome === null) done();
    else setError(outcome.message);
  };
  return (
    <Form
      title={name === null ? `Add a ${one}` : `Edit ${name}`}
      save={name === null ? 'Add' : 'Save'}
      onSave={save}
      onCancel={done}
      note={note ?? hint}
      more={
        name === null ? undefined : (
          <button type="button" className="button button-quiet named-remove" onClick={() => void remove()}>
            Remove
          </button>
        )
      }
    >
      <Field label={known ? 'Severity' : nameLabel} error={error}>
        <Line
          value={facts.name}
          onChange={(to) => set({ name: to })}
          offers={(known ?? []).filter((each) => !names.includes(each))}
          readOnly={name !== null && known !== undefined}
        />
      </Field>
      {fields.map((field) => {
        const at = [...path, sample, ...field];
        const key = keyAt(at);
        const word = field.join(' ');
        if (!key) return null;
        const hint = field.length === 0 ? null : hintOf(at, key.means);
        return (
          <Field
            key={word}
            label={
              field.length === 0 ? 'What it means' : labelOf(field[0] === 'triggers' ? field : at.slice(-1))
            }
            {...(hint !== null && { hint })}
          >
            <Control
              name={field.at(-1) ?? ''}
              value={key.value}
              draft={facts.values[word] ?? ''}
              onChange={(draft) => set({ values: { ...facts.values, [word]: draft } })}
              none={key.default === undefined ? 'Not said' : `As by default: ${key.default}`}
              offers={offers[field.at(-1) ?? ''] ?? []}
            />
          </Field>
        );
      })}
    </Form>
  );
}

interface Edited {
  readonly path: PolicyPath;
  readonly name: string | null;
  readonly to: string;
  readonly fields: readonly PolicyPath[];
  readonly before: (field: PolicyPath) => Draft | undefined;
  readonly values: Facts['values'];
}

/** What has to be done so that the file says what the form says: nothing where it does. */
function changesOf({ path, name, to, fields, before, values }: Edited): readonly PolicyChange[] {
  const own = [...path, to];
  // Something new is written as one, in the way of those beside it.
  if (name === null) return [{ do: 'set', path: own, value: wholeOf(fields, values) }];
  const changes: PolicyChange[] = [];
  if (name !== to) changes.push({ do: 'rename', path: [...path, name], to });
  for (const field of fields) {
    const value = values[field.join(' ')] ?? '';
    const was = before(field);
    if (JSON.stringify(value) === JSON.stringify(was ?? '')) continue;
    const at = [...own, ...field];
    const isNothing = value.length === 0 || String(value).trim() === '';
    if (!isNothing)
      changes.push({ do: 'set', path: at, value: typeof value === 'string' ? value.trim() : value });
    else if (field.length === 0) changes.push({ do: 'set', path: at, value: null });
    else if (was !== undefined) changes.push({ do: 'remove', path: at });
  }
  return changes;
}

/** All that a form says, as one value. */
function wholeOf(fields: readonly PolicyPath[], values: Facts['values']): PolicyValue {
  const said = fields.flatMap((field): readonly (readonly [PolicyPath, Draft])[] => {
    const value = values[field.join(' ')] ?? '';
    return value.length === 0 || String(value).trim() === '' ? [] : [[field, value]];
  });
  const nested = (depth: number, some: typeof said): PolicyValue => {
    const [first] = some;
    if (!first) return null;
    if (first[0].length === depth) return typeof first[1] === 'string' ? first[1].trim() : first[1];
    const names = [...new Set(some.map(([field]) => field[depth] ?? ''))];
    return Object.fromEntries(
      names.map((each) => [
        each,
        nested(
          depth + 1,
          some.filter(([field]) => field[depth] === each),
        ),
      ]),
    );
  };
  return nested(0, said);
}
