import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { Choice, Field, Form, Name, Names, Prose, useKept, useKnownPeople } from '../fields/index.js';
import { say } from '../shell/live.js';
import { type CallFacts, incidentOf } from './facts.js';
import { troubleWords } from './trouble.js';

interface Props {
  readonly facts: CallFacts;
  readonly here: string;
  /** Whether policy asks for one. */
  readonly asked: boolean;
  readonly noun: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const blank = { reason: '', agreed: [] as readonly string[], overruledBy: '', recurrence: '' };

/** The other way: none is written, for a reason that others can follow next year. */
export function Deciding({ facts, here, asked, noun, onDone, onCancel }: Props) {
  const { client } = useRouteContext({ from: '__root__' });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const known = useKnownPeople();
  const { facts: said, set, forget } = useKept('call decision', blank);
  const { reason, agreed, overruledBy, recurrence } = said;
  const save = async (): Promise<{ readonly message: string } | null> => {
    if (facts.title.trim() === '') return { message: 'Say above what happened, so that others find it.' };
    try {
      const { id } = await client.decide({
        ...incidentOf(facts, here),
        ...{ title: facts.title, reason, agreed: [...agreed] },
        ...(asked && overruledBy.trim() !== '' && { overruledBy }),
        ...((recurrence === 'likely' || recurrence === 'unlikely') && { recurrence }),
      });
      forget();
      onDone();
      await queries.invalidateQueries({ queryKey: ['decisions'] });
      await navigate({ to: '/decisions', hash: id });
      say('Kept. Whoever comes across the same finds it here.');
      return null;
    } catch (error) {
      return { message: troubleWords(error) };
    }
  };
  return (
    <Form
      title={`No ${noun} this time`}
      save="Keep the decision"
      note="Whoever meets the same next year sees that somebody thought of it, and why."
      onSave={save}
      onCancel={() => {
        forget();
        onCancel();
      }}
    >
      <Field label="Why is nothing written?" hint="So that others can follow it, or think again">
        <Prose value={reason} rows={2} maxLength={4000} onChange={(words) => set({ reason: words })} />
      </Field>
      <Field label="Who of those concerned agreed?">
        <Names value={agreed} offers={known} onChange={(names) => set({ agreed: names })} />
      </Field>
      <Field label="Would it happen again, if nothing changed?">
        <Choice
          value={recurrence}
          none="Not known"
          choices={[
            { value: 'likely', words: 'Likely' },
            { value: 'unlikely', words: 'Unlikely' },
          ]}
          onChange={(word) => set({ recurrence: word })}
        />
      </Field>
      {asked ? (
        <Field label="Policy asks for one. Who decides otherwise?">
          <Name value={overruledBy} onChange={(name) => set({ overruledBy: name })} />
        </Field>
      ) : null}
    </Form>
  );
}
