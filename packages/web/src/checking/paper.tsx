import type { Finding } from '@debrief/document';
import type { ComponentProps, RefObject } from 'react';
import { stretches } from './marks.js';

interface Props extends ComponentProps<'textarea'> {
  readonly value: string;
  readonly findings: readonly Finding[];
  readonly current: Finding | null;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

/**
 * A field that grows with its words and underlines some of them: behind the field lie the same words once more, in the
 * same letters, of which only the lines are seen.
 */
export function Paper({ value, findings, current, area, ...field }: Props) {
  return (
    <div className="proofed-paper">
      <div className="proofed-mirror" aria-hidden="true">
        {stretches(value, findings).map(({ from, words, mark }) =>
          mark === null ? (
            words
          ) : (
            <span
              key={from}
              className="proofed-mark"
              data-weight={findings[mark]?.severity}
              data-current={findings[mark] === current ? 'yes' : undefined}
            >
              {words}
            </span>
          ),
        )}
        {/* An empty last line takes its place as well. */}
        {'\n'}
      </div>
      <textarea {...field} ref={area} value={value} className="proofed-field" spellCheck dir="auto" />
    </div>
  );
}
