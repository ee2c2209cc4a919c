import { type Model, plain, type Step } from '@debrief/document';
import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Field, Form, Line, useKept } from '../../../fields/index.js';
import { More } from '../more.js';
import { Words } from '../words.js';

type Wider = Model['wider'][number];

interface Props {
  /** In the list of the model; null for a new one. */
  readonly index: number | null;
  /** What a new one asks; empty for a question of one's own. */
  readonly asks?: string;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export function widerKey(id: string, question: string | null): string {
  return `${id} wider ${question ?? 'new'}`;
}

/** A question that looks beyond this incident, with its answer. */
export function WiderForm({ index, asks = '', onClose }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const wider = (index === null ? null : model?.wider[index]) ?? null;
  const [before] = useState(() => ({
    question: wider?.question ?? asks,
    answer: model && wider ? answerOf(model, wider) : '',
  }));
  const key = widerKey(desk.id, wider?.question ?? (asks === '' ? null : asks));
  const { facts, set, forget, note } = useKept(key, before);
  const close = (): void => {
    forget();
    onClose();
  };
  const step = (answer: string, question = facts.question): Step => {
    const said = answer.trim() === '' ? null : answer;
    return wider === null
      ? { do: 'add', what: 'wider', facts: { question, answer: said } }
      : {
          do: 'change',
          what: 'wider',
          item: wider.from,
          facts: { ...(question !== before.question && { question }), answer: said },
        };
  };
  const save = async () => {
    const isSame = wider !== null && facts.question === before.question && facts.answer === before.answer;
    const refused = isSame ? null : await desk.change(step(facts.answer));
    if (refused === null) close();
    return refused;
  };
  const isGiven = before.question !== '';
  return (
    <Form
      title={isGiven ? before.question : 'A question of your own'}
      save={wider === null ? 'Add' : 'Save'}
      note={note}
      onSave={save}
      onCancel={close}
      more={
        wider === null || index === null || !model ? undefined : (
          <More
            what="wider"
            index={index}
            list={model.wider}
            at={index}
            removes={{ do: 'remove', what: 'wider', item: wider.from }}
            took="Took the question out"
            onClose={close}
          />
        )
      }
    >
      {isGiven ? null : (
        <Field label="Question" hint="It looks beyond this incident: before, beside, or ahead.">
          <Line value={facts.question} onChange={(question) => set({ question })} />
        </Field>
      )}
      <Words
        label="Answer"
        hint="What you looked at, and what you found; “nothing”, with where you looked, is an answer."
        value={facts.answer}
        onChange={(answer) => set({ answer })}
        put={(answer) => step(answer, facts.question || 'x?')}
      />
    </Form>
  );
}

/** The answer as it is written: what stands behind the question. */
function answerOf({ text }: Model, { from, to, answer }: Wider): string {
  const written = text
    .slice(from, to)
    .replace(/^\s*(?:\d+[.)]|[-*+])\s+(?:(\*\*|__).+?\1\s*[:–—-]?\s*)?/s, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  return plain(written) === answer ? written : (answer ?? '');
}
