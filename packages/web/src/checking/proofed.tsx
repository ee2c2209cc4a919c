import { type KeyboardEvent, useRef, useState } from 'react';
import { useParsed } from '../changing/use.js';
import { useLabelled } from '../fields/field.js';
import { Advice } from './advice.js';
import { commandOf, useListedKeys } from './commands.js';
import { type Put, useFindings } from './findings.js';
import { continued, type Format, formatted, type Selected } from './formats.js';
import { markAt } from './marks.js';
import { Paper } from './paper.js';
import { rewriteOf, silencingIn } from './rewrite.js';
import { Tools } from './tools.js';
import { typeInto } from './typing.js';

interface Props {
  readonly value: string;
  readonly onChange: (words: string) => void;
  /** How the words come into the document: the step that would save them. Null while that cannot be said. */
  readonly put: Put;
  /** Where words are to stay on one line, as the format wants them: Enter saves, and there are no buttons. */
  readonly isLine?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
}

/**
 * A field for words that is read along while somebody writes, to stand in a `Field` of a postmortem page. Words worth
 * another look are underlined; below stand what they stand for, the question to ask instead, and other words.
 *
 *     <Field label="What came together">
 *       <Proofed
 *         isLine
 *         value={facts.text}
 *         onChange={(text) => set({ text })}
 *         put={(text) => ({ do: 'add', what: 'factor', facts: { text } })}
 *       />
 *     </Field>
 */
export function Proofed({ value, onChange, put, isLine = false, maxLength = 20_000, placeholder }: Props) {
  const labelled = useLabelled();
  const field = useRef<HTMLTextAreaElement>(null);
  const findings = useFindings(useParsed()?.text ?? null, value, put);
  const [at, setAt] = useState(0);
  const [isLeaving, setIsLeaving] = useState(false);
  useListedKeys();
  const place = Math.min(at, findings.length - 1);
  const current = findings[place] ?? null;

  const select = (index: number): void => {
    const next = (index + findings.length) % findings.length;
    const found = findings[next];
    if (!found) return;
    setAt(next);
    setIsLeaving(false);
    field.current?.focus();
    field.current?.setSelectionRange(found.from, found.to);
  };
  const type = (edit: Parameters<typeof typeInto>[1] | null): void => {
    if (edit && field.current) typeInto(field.current, edit);
  };
  const accept = (): void => {
    if (!current) return;
    const rewrite = rewriteOf(value, current);
    if (rewrite) type(rewrite);
    else select(place);
  };
  const leave = (reason: string): void => {
    setIsLeaving(false);
    if (current) type(silencingIn(value, current, reason));
  };
  const stopLeaving = (): void => {
    setIsLeaving(false);
    field.current?.focus();
  };
  const format = (how: Format): void => {
    if (field.current) type(formatted(how, selectedIn(field.current)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const command = commandOf(event.nativeEvent);
    if (command?.does === 'format') format(command.format);
    else if (command && !current) return;
    else if (command?.does === 'accept') accept();
    else if (command?.does === 'leave') setIsLeaving(true);
    else if (command) select(place + (command.does === 'next' ? 1 : -1));
    else if (!isBareEnter(event)) return;
    else if (isLine) event.currentTarget.form?.requestSubmit();
    else {
      const next = continued(selectedIn(event.currentTarget));
      if (next === null) return;
      type(next);
    }
    event.preventDefault();
  };
  return (
    <div className="proofed" data-lines={isLine ? 'one' : 'many'}>
      {isLine ? null : <Tools onFormat={format} />}
      <Paper
        {...labelled}
        area={field}
        value={value}
        findings={findings}
        current={current}
        maxLength={maxLength}
        placeholder={placeholder}
        onChange={({ target }) => onChange(isLine ? target.value.replace(/\s*\n\s*/g, ' ') : target.value)}
        onKeyDown={onKeyDown}
        onSelect={({ currentTarget }) => {
          const found = markAt(findings, currentTarget.selectionStart);
          if (found !== null) setAt(found);
        }}
      />
      <p className="proofed-count" role="status">
        {said(findings.length)}
      </p>
      {current === null ? null : (
        <Advice
          finding={current}
          words={value.slice(current.from, current.to)}
          becomes={rewriteOf(value, current)?.insert ?? null}
          at={place + 1}
          count={findings.length}
          isLeaving={isLeaving}
          onAccept={accept}
          onLeaving={(is) => (is ? setIsLeaving(true) : stopLeaving())}
          onLeave={leave}
          onStep={(step) => select(place + step)}
        />
      )}
    </div>
  );
}

function selectedIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Selected {
  return { text: value, from: selectionStart, to: selectionEnd };
}

function isBareEnter({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key === 'Enter' && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

function said(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'One place is worth another look.' : `${count} places are worth another look.`;
}
