import type { Model } from '@debrief/document';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Field, Form, Line, Prose, useKept } from '../../../fields/index.js';
import { changedFacts } from '../source.js';
import { writtenMeaning } from './meaning.js';

type Term = Model['glossary'][number];

interface Props {
  /** The term that is changed; null for a new one. */
  readonly term: Term | null;
  /** The word that a new one begins with. */
  readonly word?: string;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export const keyOf = (id: string, term: Term | null): string => `${id} term ${term?.term ?? 'new'}`;

/** A word and what it means. */
export function TermForm({ term, word = '', onClose }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const before = {
    term: term?.term ?? word,
    meaning: term === null || model === null ? '' : writtenMeaning(model, term),
  };
  const { facts, set, forget, note } = useKept(keyOf(desk.id, term), before);
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const changed = changedFacts(before, facts);
    const isSame = term !== null && Object.keys(changed).length === 0;
    const refused = isSame
      ? null
      : await desk.change(
          term === null
            ? { do: 'add', what: 'term', facts }
            : { do: 'change', what: 'term', item: term.from, facts: changed },
        );
    if (refused === null) close();
    return refused;
  };
  return (
    <Form
      title={term === null ? 'Add a word to the glossary' : 'Change a word of the glossary'}
      save={term === null ? 'Add' : 'Save'}
      note={note}
      onSave={save}
      onCancel={close}
    >
      <Field label="Word" hint="As it stands in the text">
        <Line value={facts.term} onChange={(words) => set({ term: words })} />
      </Field>
      <Field label="What it means" hint="To somebody from another team">
        <Prose isLine value={facts.meaning} onChange={(meaning) => set({ meaning })} />
      </Field>
    </Form>
  );
}
