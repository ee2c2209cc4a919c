import { useQuery } from '@tanstack/react-query';
import { useAsking } from '../../../app/use.js';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Proofed } from '../../../checking/proofed.js';
import { Field, Form, useKept } from '../../../fields/index.js';
import { draftOf, type Message } from './draft.js';
import { messageOf, partNames, parts } from './message.js';
import { Preview } from './preview.js';

interface Props {
  readonly onClose: () => void;
}

/** Under which key the form keeps what is typed. */
export const keyOf = (id: string): string => `${id} external`;

const asked: Readonly<Record<keyof Message, string>> = {
  summary: 'Two or three sentences: what could people not do, from when to when, and is it over?',
  whatHappened: 'What broke, in words that they know? Say sorry for what it cost them.',
  whatWeAreDoing: 'What is different by now, and what will be?',
};

const nothing: Message = { summary: '', whatHappened: '', whatWeAreDoing: '' };

/** The message for customers, to be written; what must not leave the house is told beside it. */
export function ExternalForm({ onClose }: Props) {
  const desk = useDesk();
  const parsed = useParsed();
  const now = parsed ? messageOf(parsed.model) : nothing;
  const { facts, set, forget, note } = useKept<Message>(keyOf(desk.id), now);
  const { data: agreed } = useQuery(useAsking().listening());
  const isEmpty = parts.every((part) => facts[part].trim() === '');
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const steps = parts
      .filter((part) => facts[part].trim() !== now[part])
      .map((part) => ({ do: 'set-external', part, text: facts[part].trim() || null }) as const);
    const refused = await desk.change(steps);
    if (refused === null) close();
    return refused;
  };
  const begin = (): void => {
    if (parsed) set(draftOf(parsed.model, agreed?.people ?? [], agreed?.systems ?? []));
  };
  return (
    <Form title="Message to customers" note={note} onSave={save} onCancel={close}>
      {isEmpty ? (
        <div className="external-begin field-whole">
          <p>
            A first draft can be made of what this postmortem says, with people by their roles. It is a
            beginning: read it with the eyes of a customer.
          </p>
          <button type="button" className="button" onClick={begin}>
            Begin with a draft
          </button>
        </div>
      ) : null}
      {parts.map((part) => (
        <Field key={part} label={partNames[part]} hint={asked[part]}>
          <Proofed
            value={facts[part]}
            onChange={(words) => set({ [part]: words })}
            put={(text) => ({ do: 'set-external', part, text })}
          />
        </Field>
      ))}
      <div className="field-whole">
        <Preview message={facts} />
      </div>
    </Form>
  );
}
