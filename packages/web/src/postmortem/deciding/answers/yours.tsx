import type { Answer, Deciding } from '@debrief/api/client';
import { useRef, useState } from 'react';
import { useDesk } from '../../../changing/use.js';
import { Field, Form, isKept, Prose, useKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { type InTheWay, useDecide } from '../ask.js';
import { answerStays } from '../stays.js';
import { answerDone, answeredWords } from '../words.js';

interface Props {
  readonly deciding: Deciding;
  /** What to do once it is given. */
  readonly onDone?: () => void;
}

const keyOf = (id: string): string => `${id} dissent`;

/** One's own answer to the list of factors: given with one click, with room for other words, and taken back as easily. */
export function YourAnswer({ deciding: { version, you, answers, facilitator }, onDone }: Props) {
  const desk = useDesk();
  const decide = useDecide(version);
  const [isDissenting, setIsDissenting] = useState(() => isKept(keyOf(desk.id)));
  const [trouble, setTrouble] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const own = answers.find(({ isYou }) => isYou);
  const give = async (given: Omit<Answer, 'base'>, told: string): Promise<InTheWay | null> => {
    const answer = await decide(
      (client, id, base) => client.answer(id, { base, ...given }),
      answerDone[given.says],
      answerStays,
    );
    if ('message' in answer && !('edits' in answer)) return answer;
    say(told);
    onDone?.();
    return null;
  };
  const giveAtOnce = async (says: 'agree' | 'withdraw', told: string): Promise<void> => {
    setTrouble((await give({ says }, told))?.message ?? null);
    // The button that was pressed may be another one now.
    box.current?.focus({ preventScroll: true });
  };
  if (you.isFacilitator)
    return (
      <p className="answer-note">
        You facilitate this review, and so you keep out of what it decides. That is what lets the others speak
        freely.
      </p>
    );
  if (you.cannot !== null) return <p className="answer-note">{you.cannot}</p>;
  if (isDissenting)
    return (
      <Dissent
        onSave={(words) =>
          give({ says: 'dissent', words }, 'Your words stand beside the factors. Thank you.')
        }
        onClose={() => setIsDissenting(false)}
      />
    );
  const has = own !== undefined && (own.state === 'agreed' || own.state === 'dissents');
  return (
    <div className="answer" ref={box} tabIndex={-1}>
      <p className="answer-note">
        {has
          ? `You: ${own ? answeredWords(own) : ''}.`
          : own?.state === 'changed'
            ? 'You agreed to an earlier list, and the factors have changed since. Look at them again.'
            : 'Are these factors right, and are they all that had to come together?'}
      </p>
      <div className="form-buttons">
        {own?.state === 'agreed' ? null : (
          <button
            type="button"
            className={has ? 'button' : 'button button-first'}
            onClick={() => void giveAtOnce('agree', 'You agree to the factors. Thank you.')}
          >
            I agree that these factors are right and sufficient
          </button>
        )}
        <button type="button" className="button" onClick={() => setIsDissenting(true)}>
          {own?.state === 'dissents' ? 'I want to add something' : 'I see it differently'}
        </button>
        {has ? (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => void giveAtOnce('withdraw', 'Your answer is taken back.')}
          >
            Take my answer back
          </button>
        ) : null}
      </div>
      {facilitator === null ? null : (
        <p className="answer-note">
          <bdi>{facilitator}</bdi> facilitates, and keeps out of it.
        </p>
      )}
      {trouble === null ? null : (
        <p className="form-trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}

interface DissentProps {
  readonly onSave: (words: string) => Promise<InTheWay | null>;
  readonly onClose: () => void;
}

function Dissent({ onSave, onClose }: DissentProps) {
  const desk = useDesk();
  const { facts, set, forget, note } = useKept(keyOf(desk.id), { words: '' });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async (): Promise<InTheWay | null> => {
    if (facts.words.trim() === '') return { message: 'Say in a few words what you see differently.' };
    const refused = await onSave(facts.words);
    if (refused === null) close();
    return refused;
  };
  return (
    <Form title="I see it differently" save="Keep my words" note={note} onSave={save} onCancel={close}>
      <Field
        label="What do you see differently?"
        hint="It is kept in your words, with your name, beside the factors. It holds nothing up."
      >
        <Prose isLine value={facts.words} onChange={(words) => set({ words })} />
      </Field>
    </Form>
  );
}
