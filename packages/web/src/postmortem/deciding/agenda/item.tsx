import { useState } from 'react';
import { useDesk } from '../../../changing/use.js';
import { Choice, Field, Form, isKept, Prose, useKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { useGo } from '../go.js';
import { isNew } from '../way.js';
import type { MeetingItem } from './items.js';
import { placesFor, recorded, type Where, whereWords } from './record.js';

interface Props {
  readonly item: MeetingItem;
  readonly isSpoken: boolean;
  readonly notes: readonly string[];
  readonly onSpoken: (isSpoken: boolean) => void;
  readonly onNoted: (words: string) => void;
}

const keyOf = (id: string, { key }: MeetingItem): string => `${id} said ${key}`;

/** Something to talk about: a tick for when it was, the way to its place, and room for what was said. */
export function AgendaRow({ item, isSpoken, notes, onSpoken, onNoted }: Props) {
  const desk = useDesk();
  const go = useGo();
  const [isWriting, setIsWriting] = useState(() => isKept(keyOf(desk.id, item)));
  const { words, ask, way, isSettled } = item;
  return (
    <li className="agenda-item" data-settled={isSettled} tabIndex={-1}>
      <label className="agenda-tick">
        <input type="checkbox" checked={isSpoken} onChange={({ target }) => onSpoken(target.checked)} />
        <span>{words}</span>
      </label>
      {isSettled ? <p className="agenda-ask">Settled: the document does not ask for it any more.</p> : null}
      {isSettled ? null : <p className="agenda-ask">{ask}</p>}
      {notes.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays in its order, and nothing of it goes.
        <p key={at} className="agenda-said">
          {each}
        </p>
      ))}
      <div className="agenda-ways">
        <button type="button" className="button" data-does="write" onClick={() => setIsWriting(true)}>
          Write down what was said
        </button>
        {isSettled ? null : (
          <button type="button" className="button button-quiet" data-does="go" onClick={() => void go(way)}>
            {isNew(way) ? 'Fill it in' : 'Go there'}
          </button>
        )}
      </div>
      {isWriting ? <Said item={item} onNoted={onNoted} onClose={() => setIsWriting(false)} /> : null}
    </li>
  );
}

interface SaidProps extends Pick<Props, 'item' | 'onNoted'> {
  readonly onClose: () => void;
}

function Said({ item, onNoted, onClose }: SaidProps) {
  const desk = useDesk();
  const places = placesFor(item.topic, item.way);
  const { facts, set, forget, note } = useKept(keyOf(desk.id, item), {
    where: (places[0] ?? 'note') as Where,
    words: '',
  });
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    if (facts.words.trim() === '') return { message: 'Say in a few words what was said.' };
    const { model } = await desk.ready();
    const refused = await desk.change(recorded(facts.where, facts.words, item.way, model));
    if (refused) return refused;
    onNoted(`${whereWords[facts.where]}: ${facts.words.trim()}`);
    say(`Written down: ${whereWords[facts.where].toLowerCase()}. Ctrl Z takes it back.`);
    close();
    return null;
  };
  return (
    <Form title="What was said" save="Write it down" note={note} onSave={save} onCancel={close}>
      <Field label="In a sentence or two" hint={item.ask}>
        <Prose isLine value={facts.words} onChange={(words) => set({ words })} />
      </Field>
      <Field label="It becomes">
        <Choice
          value={facts.where}
          onChange={(where) => set({ where: where as Where })}
          choices={places.map((value) => ({ value, words: whereWords[value] }))}
        />
      </Field>
    </Form>
  );
}
