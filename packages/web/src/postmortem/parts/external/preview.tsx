import { useDeferredValue, useId, useMemo } from 'react';
import { copyMessage } from './copying.js';
import type { Message } from './draft.js';
import { htmlOf } from './message.js';

/** The message as customers read it, with ways to take it along. */
export function Preview({ message }: { readonly message: Message }) {
  const id = useId();
  const shown = useDeferredValue(message);
  const html = useMemo(() => htmlOf(shown), [shown]);
  if (html === '') return null;
  return (
    <div className="external-preview">
      <p id={id} className="external-label">
        As customers read it
      </p>
      <article
        className="prose external-page"
        aria-labelledby={id}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: `render` of document makes it safe, whoever wrote it.
        dangerouslySetInnerHTML={{ __html: html }}
      />
      <p className="external-ways">
        <button type="button" className="button" onClick={() => void copyMessage(message, 'html')}>
          Copy
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => void copyMessage(message, 'text')}
        >
          Copy as plain text
        </button>
      </p>
    </div>
  );
}
