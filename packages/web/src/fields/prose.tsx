import { type ComponentProps, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { useLabelled } from './field.js';

interface Props extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'id' | 'ref'> {
  readonly value: string;
  readonly onChange: (words: string) => void;
  /** Where words are to stay on one line, as the format wants them: Enter makes no new one. */
  readonly isLine?: boolean;
  readonly area?: RefObject<HTMLTextAreaElement | null>;
}

/** Words in a field that grows with them. */
export function Prose({ value, onChange, isLine = false, area, onKeyDown, ...rest }: Props) {
  const labelled = useLabelled();
  const own = useRef<HTMLTextAreaElement>(null);
  const ref = area ?? own;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it grows with what stands in it.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value, ref]);
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    onKeyDown?.(event);
    if (isLine && event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
  };
  return (
    <textarea
      dir="auto"
      rows={isLine ? 1 : 4}
      {...rest}
      {...labelled}
      ref={ref}
      className="prose-field"
      value={value}
      onKeyDown={keys}
      onChange={({ target }) => onChange(isLine ? target.value.replace(/\s*\n\s*/g, ' ') : target.value)}
    />
  );
}
