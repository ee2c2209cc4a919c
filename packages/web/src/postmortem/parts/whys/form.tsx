import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Form, useKept } from '../../../fields/index.js';
import { counted, listWords } from '../../../words/index.js';
import { More } from '../more.js';
import { Words } from '../words.js';
import { type Line, lineAt, placeAfterMove, rewordStep } from './placed.js';
import { spotOf, trailTo } from './spot.js';
import { TrailTo } from './trail.js';

interface Props {
  readonly kind: Line['kind'];
  /** Among all questions, or all answers, of the text. */
  readonly index: number;
  readonly onClose: () => void;
}

export function lineFormKey(id: string, { kind, words }: Line): string {
  return `${id} ${kind} ${words}`;
}

/** A question or an answer of the whys with other words, in another place, or gone. */
export function LineForm({ kind, index, onClose }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const line = model && lineAt(model, kind, index);
  // It stays that of the line as it was, also when others give it other words.
  const [key] = useState(() => (line ? lineFormKey(desk.id, line) : ''));
  const { facts, set, forget, note } = useKept(key, { words: line?.words ?? '' });
  if (!model || !line) return null;
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const refused = facts.words === line.words ? null : await desk.change(rewordStep(line, facts.words));
    if (refused === null) close();
    return refused;
  };
  const below = [
    ...(line.answers > 0 ? [counted(line.answers, 'answer')] : []),
    ...(line.questions > 0 ? [counted(line.questions, 'further question')] : []),
  ];
  const spot = spotOf(model, kind, index);
  const trail = spot && trailTo(model, spot);
  const isOne = line.answers + line.questions === 1;
  return (
    <Form
      title={kind === 'why' ? 'Change the question' : 'Change the answer'}
      note={note}
      onSave={save}
      onCancel={close}
      more={
        <More
          what={kind}
          index={index}
          list={line.list}
          at={line.at}
          after={(by) => placeAfterMove(model, line, index, by)}
          removes={{ do: 'remove', what: kind, item: line.from }}
          takes={
            below.length === 0 ? null : (
              <p>
                {listWords(below)} {isOne ? 'goes' : 'go'} with it.
              </p>
            )
          }
          took={kind === 'why' ? 'Took the question out' : 'Took the answer out'}
          onClose={close}
        />
      }
    >
      {trail ? <TrailTo trail={trail} /> : null}
      <Words
        label={kind === 'why' ? 'Question' : 'Answer'}
        hint={kind === 'why' ? 'It asks for conditions: what made that possible, or sensible?' : undefined}
        value={facts.words}
        onChange={(words) => set({ words })}
        put={(words) => rewordStep(line, words)}
      />
    </Form>
  );
}
