import { useState } from 'react';
import { useDesk } from '../../changing/use.js';
import { Field, Form, Line } from '../../fields/index.js';
import { openForm } from './open.js';

/** A part with a name of the team's own. */
export function OwnPart() {
  const desk = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const [title, setTitle] = useState('');
  const close = (): void => {
    setTitle('');
    setIsOpen(false);
  };
  const add = async () => {
    if (title.trim() === '') return { message: 'A part needs a name.' };
    const refused = await desk.change({ do: 'add-section', kind: 'other', title });
    if (refused) return refused;
    close();
    openForm({ form: 'part', part: title.trim() });
    return null;
  };
  if (!isOpen)
    return (
      <button type="button" className="button button-quiet" onClick={() => setIsOpen(true)}>
        One of your own…
      </button>
    );
  return (
    <Form title="A part of your own" save="Add" onSave={add} onCancel={close}>
      <Field label="Its name" hint="For example: How it felt, What we told the press">
        <Line value={title} maxLength={120} onChange={setTitle} />
      </Field>
    </Form>
  );
}
