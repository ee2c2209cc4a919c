import type { Finding } from '@debrief/api/client';
import type { Step } from '@debrief/document';
import { useState } from 'react';
import { useDesk, useParsed } from '../../changing/use.js';
import { Proofed } from '../../checking/proofed.js';
import { Field, Form } from '../../fields/index.js';
import { passageAround } from './passage.js';

interface Props {
  readonly finding: Finding;
  readonly onSave: (step: Step) => Promise<{ readonly message: string } | null>;
  readonly onCancel: () => void;
}

/** The sentence that a finding speaks of, to be written anew in the margin. */
export function Rewriting({ finding, onSave, onCancel }: Props) {
  const desk = useDesk();
  const parsed = useParsed();
  const [range] = useState(() => (parsed ? passageAround(parsed.model, finding) : finding));
  const [was] = useState(() => parsed?.text.slice(range.from, range.to) ?? finding.words);
  const [words, setWords] = useState(was);
  const put = (insert: string) => ({ do: 'edit', edits: [{ ...range, insert }] }) as const;
  const save = async () => {
    if (desk.parsed?.text.slice(range.from, range.to) !== was)
      return { message: 'These words have changed meanwhile. Close this and look again.' };
    return await onSave({ ...put(words.trim()), told: `Reword “${was.slice(0, 40)}”` });
  };
  return (
    <Form title="In better words" onSave={save} onCancel={onCancel}>
      <Field label="The sentence">
        <Proofed isLine value={words} onChange={setWords} put={put} />
      </Field>
    </Form>
  );
}
