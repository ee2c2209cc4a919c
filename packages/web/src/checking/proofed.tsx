import { type KeyboardEvent, useId, useRef, useState } from 'react';
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
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The document that the words are to stand in: `desk.parsed.text`. */
  readonly document: string;
  /** How they come into it; null while that cannot be said. */
  readonly put: Put;
  /** Words of one line have no buttons, and Enter saves them. */
  readonly lines?: 'one' | 'many';
  readonly maxLength?: number;
}

/**
 * A field for words that is read along while somebody writes: words worth another look are underlined, and beside the
 * field stands what they stand for, the question to ask instead, and other words.
 *
 *     <Proofed
 *       label="What came together"
 *       value={text}
 *       onChange={setText}
 *       document={desk.parsed.text}
 *       put={(words) => ({ do: 'add', what: 'factor', facts: { text: words } })}
 *       lines="one"
 *     />
 */
export function Proofed({
  label,
  hint,
  error,
  value,
  onChange,
  document,
  put,
  lines = 'many',
  maxLength = 20_000,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const findings = useFindings(document, value, put);
  const [at, setAt] = useState(0);
  const [isLeaving, setIsLeaving] = useState(false);
  useListedKeys();
  const place = Math.min(at, findings.length - 1);
  const current = findings[place] ?? null;

  const select = (index: number): void => {
    const next = findings[(index + findings.length) % findings.length];
    if (!next) return;
    setAt(findings.indexOf(next));
    setIsLeaving(false);
    field.current?.focus();
    field.current?.setSelectionRange(next.from, next.to);
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
    else if (lines === 'one') event.currentTarget.form?.requestSubmit();
    else {
      const next = continued(selectedIn(event.currentTarget));
      if (next === null) return;
      type(next);
    }
    event.preventDefault();
  };
  const hints = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`];
  return (
    <div className="proofed" data-lines={lines}>
      <div className="proofed-head">
        <label htmlFor={id}>{label}</label>
        {lines === 'many' ? <Tools onFormat={format} /> : null}
      </div>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="proofed-hint">
          {hint}
        </p>
      )}
      <Paper
        ref={field}
        id={id}
        value={value}
        findings={findings}
        current={current}
        maxLength={maxLength}
        aria-describedby={hints.join(' ').trim() || undefined}
        aria-invalid={error === undefined ? undefined : true}
        onChange={({ target }) =>
          onChange(lines === 'one' ? target.value.replace(/\s*\n\s*/g, ' ') : target.value)
        }
        onKeyDown={onKeyDown}
        onSelect={({ currentTarget }) => {
          const found = markAt(findings, currentTarget.selectionStart);
          if (found !== null) setAt(found);
        }}
      />
      {error === undefined ? null : (
        <p id={`${id}-error`} className="proofed-error">
          {error}
        </p>
      )}
      <p className="proofed-count" role="status">
        {findings.length === 0 ? '' : said(findings.length)}
      </p>
      {current === null ? null : (
        <Advice
          finding={current}
          words={value.slice(current.from, current.to)}
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
  return count === 1
    ? 'One place is worth another look. F8 goes there.'
    : `${count} places are worth another look. F8 goes to the next one.`;
}
