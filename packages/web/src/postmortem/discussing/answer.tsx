import type { Discuss, Thread } from '@debrief/api/client';
import { useDesk } from '../../changing/use.js';
import { Field, Form, Prose, useKept } from '../../fields/index.js';
import { Suggestion } from '../margin/suggestion.js';
import { type Answering, answerKey } from './answering.js';
import { insteadHint } from './hint.js';
import { useOutbox } from './outboxes.js';
import { Saying } from './saying.js';

interface Props {
  readonly thread: Thread;
  readonly how: Answering;
  readonly onClose: () => void;
}

const titles: Readonly<Record<Answering, string>> = {
  reply: 'Reply',
  suggest: 'Suggest other words',
  resolve: 'Resolve this thread',
  decline: 'Leave the text as it is',
  reopen: 'Open it again',
};

const labels: Readonly<Record<Answering, string>> = {
  reply: 'What you want to say',
  suggest: 'Why, if you like',
  resolve: 'A last word, if you like',
  decline: 'Why, in kind words',
  reopen: 'What is still open, if you like',
};

const saves: Readonly<Record<Answering, string>> = {
  reply: 'Reply',
  suggest: 'Suggest',
  resolve: 'Resolve',
  decline: 'Decline',
  reopen: 'Reopen',
};

/** What somebody says to a thread that there is. */
export function AnswerForm({ thread, how, onClose }: Props) {
  const { id, parsed } = useDesk();
  const outbox = useOutbox();
  const place = typeof thread.place === 'string' ? null : thread.place;
  const was = (place && parsed?.model.text.slice(place.from, place.to)) ?? thread.quote ?? '';
  const { facts, set, forget, isLeft } = useKept(answerKey(id, thread.id, how), { words: '', insert: was });
  const close = (): void => {
    forget();
    onClose();
  };
  const send = (): { readonly message: string } | null => {
    const said = saidBy(how, thread, { ...facts, words: facts.words.trim(), was });
    if ('message' in said) return said;
    outbox?.put(said);
    close();
    return null;
  };
  return (
    <Form
      title={titles[how]}
      save={saves[how]}
      note={isLeft ? { words: 'You typed this earlier and did not send it.', isLeft } : undefined}
      onSave={() => Promise.resolve(send())}
      onCancel={close}
    >
      {how === 'suggest' ? (
        <Field label="Other words" hint={insteadHint(was)}>
          <Prose rows={2} value={facts.insert} onChange={(insert) => set({ insert })} />
        </Field>
      ) : null}
      {how === 'suggest' && facts.insert !== was ? (
        <div className="field-whole said-preview">
          <Suggestion was={was} becomes={facts.insert} />
        </div>
      ) : null}
      <Field label={labels[how]} hint="@ names somebody">
        <Saying rows={how === 'reply' ? 3 : 2} value={facts.words} onChange={(words) => set({ words })} />
      </Field>
    </Form>
  );
}

interface Typed {
  readonly words: string;
  readonly insert: string;
  readonly was: string;
}

function saidBy(
  how: Answering,
  { id: thread }: Thread,
  { words, insert, was }: Typed,
): Discuss | { readonly message: string } {
  const said = words === '' ? {} : { words };
  switch (how) {
    case 'reply':
      return words === '' ? { message: 'There are no words yet.' } : { do: 'reply', thread, words };
    case 'suggest':
      return insert === was
        ? { message: 'These are the words that stand there. Change them first.' }
        : { do: 'suggest', thread, edits: [{ on: { exact: was }, insert }], ...said };
    case 'decline':
      return words === ''
        ? { message: 'A word of why helps whoever suggested it.' }
        : { do: 'resolve', thread, words };
    default:
      return { do: how, thread, ...said };
  }
}
