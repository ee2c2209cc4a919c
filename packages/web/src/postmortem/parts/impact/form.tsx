import type { ImpactRow } from '@debrief/document';
import { useDesk } from '../../../changing/use.js';
import { Proofed } from '../../../checking/index.js';
import { Field, Form, Line, useKept } from '../../../fields/index.js';
import { changedFacts } from '../listed/changed.js';
import { focusControl } from '../listed/focus.js';

interface Props {
  /** The row that is changed, with its place; null for a new one. */
  readonly row: { readonly item: ImpactRow; readonly index: number } | null;
  /** Who is known to have felt it, of a new one. */
  readonly who?: string;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export const impactKey = (id: string, row: ImpactRow | null): string =>
  `${id} impact ${row === null ? 'new' : `${row.who} ${row.what}`}`;

/** Who felt it, what they saw, and how many they were. */
export function ImpactForm({ row, who = '', onClose }: Props) {
  const desk = useDesk();
  const item = row?.item ?? null;
  const source = item && desk.parsed ? desk.now().core?.sourceOf(desk.parsed.model, item) : null;
  const before = {
    who: item?.who ?? who,
    what: source ?? item?.what ?? '',
    howMany: item?.howMany ?? '',
  };
  const { facts, set, forget, note } = useKept(impactKey(desk.id, item), before);
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const { who, what, howMany } = facts;
    const isSame = item !== null && JSON.stringify(facts) === JSON.stringify(before);
    const refused = isSame
      ? null
      : await desk.change(
          item === null
            ? {
                do: 'add',
                what: 'impact',
                facts: { what, who: who.trim() || null, howMany: howMany.trim() || null },
              }
            : {
                do: 'change',
                what: 'impact',
                item: item.from,
                facts: {
                  ...changedFacts({ who: before.who, howMany: before.howMany }, { who, howMany }),
                  ...(what.trim() !== before.what.trim() && { what }),
                },
              },
        );
    if (refused === null) {
      close();
      if (row !== null) focusControl('impact', row.index, null, 'edit');
    }
    return refused;
  };
  return (
    <Form
      title={item === null ? 'Add who felt it' : 'Change a row of the impact'}
      save={item === null ? 'Add' : 'Save'}
      note={note}
      onSave={save}
      onCancel={close}
    >
      <Field
        label="What did they see or feel?"
        hint="In their words: what did they try, and what happened instead?"
      >
        <Proofed
          isLine
          value={facts.what}
          onChange={(what) => set({ what })}
          put={(what) =>
            item === null
              ? { do: 'add', what: 'impact', facts: { what } }
              : { do: 'change', what: 'impact', item: item.from, facts: { what } }
          }
        />
      </Field>
      <Field label="Who?" hint="Shoppers, the care desk, a partner, ourselves">
        <Line value={facts.who} onChange={(who) => set({ who })} />
      </Field>
      <Field label="How many?" hint="A number with its unit, or that nobody knows yet">
        <Line value={facts.howMany} onChange={(howMany) => set({ howMany })} />
      </Field>
    </Form>
  );
}
