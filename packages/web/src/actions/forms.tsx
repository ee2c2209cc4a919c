import type { ActionRow } from '@debrief/api/client';
import type { Refused } from '../changing/index.js';
import { Day, Field, Form, Line, Name, Prose, useKept } from '../fields/index.js';
import { verdictWords } from '../postmortem/parts/actions/patterns.js';
import { VerdictField } from '../postmortem/parts/actions/verdict.js';
import { type RowFacts, rowKey, ticketWords } from './facts.js';

/** What can be opened at a row. */
export type RowForm = 'edit' | 'drop' | 'verdict';

interface Props {
  readonly row: ActionRow;
  readonly form: RowForm;
  readonly onSave: (facts: RowFacts) => Promise<Refused | null>;
  readonly onClose: () => void;
}

/** What is changed of an action in its list, in its place. */
export function ActionRowForm(props: Props) {
  if (props.form === 'drop') return <DropForm {...props} />;
  return props.form === 'verdict' ? <VerdictForm {...props} /> : <EditForm {...props} />;
}

function EditForm({ row, onSave, onClose }: Props) {
  const before = {
    owner: row.owner ?? '',
    due: row.due ?? '',
    ticket: row.ticket === row.ticketUrl ? '' : (row.ticket ?? ''),
    ticketUrl: row.ticketUrl ?? '',
  };
  const { facts, set, forget, note } = useKept(`row ${rowKey(row)}`, before);
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const ticket = ticketWords(facts.ticket, facts.ticketUrl);
    const changed: RowFacts = {
      ...(facts.owner.trim() !== before.owner && { owner: facts.owner.trim() || null }),
      ...(facts.due.trim() !== before.due && { due: facts.due.trim() || null }),
      ...(ticket !== ticketWords(before.ticket, before.ticketUrl) && { ticket: ticket || null }),
    };
    const refused = Object.keys(changed).length === 0 ? null : await onSave(changed);
    if (refused === null) close();
    return refused;
  };
  return (
    <Form title="Who, when, and where it is planned" note={note} onSave={save} onCancel={close}>
      <Field label="Owner" hint="One person who sees to it">
        <Name value={facts.owner} onChange={(owner) => set({ owner })} />
      </Field>
      <Field label="Due" hint="The day on which to ask how it goes">
        <Day value={facts.due} onChange={(due) => set({ due })} />
      </Field>
      <Field label="Ticket" hint="Its key, such as PAY-412">
        <Line value={facts.ticket} onChange={(ticket) => set({ ticket })} />
      </Field>
      <Field label="Address of the ticket" hint="In your tracker">
        <Line type="url" value={facts.ticketUrl} onChange={(ticketUrl) => set({ ticketUrl })} />
      </Field>
    </Form>
  );
}

function DropForm({ row, onSave, onClose }: Props) {
  const { facts, set, forget, note } = useKept(`drop ${rowKey(row)}`, { dropped: row.dropped ?? '' });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const dropped = facts.dropped.trim();
    if (dropped === '') return { message: 'Say why, so that nobody has to wonder later.' };
    const refused = dropped === row.dropped ? null : await onSave({ dropped });
    if (refused === null) close();
    return refused;
  };
  return (
    <Form title="Drop this action" save="Drop" note={note} onSave={save} onCancel={close}>
      <Field
        label="Why is it not done after all?"
        hint="To decide against something is a good end, where the reason is said."
      >
        <Prose isLine value={facts.dropped} onChange={(dropped) => set({ dropped })} />
      </Field>
    </Form>
  );
}

function VerdictForm({ row, onSave, onClose }: Props) {
  const { facts, set, forget, note } = useKept(`verdict ${rowKey(row)}`, { verdict: row.verdict ?? '' });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const isSame = facts.verdict === (row.verdict ?? '');
    const refused = isSame ? null : await onSave({ verdict: verdictWords(facts.verdict) || null });
    if (refused === null) close();
    return refused;
  };
  return (
    <Form title="What came of it" note={note} onSave={save} onCancel={close}>
      <VerdictField label="Did it help?" value={facts.verdict} onChange={(verdict) => set({ verdict })} />
    </Form>
  );
}
