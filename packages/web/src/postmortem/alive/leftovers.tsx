import { type RefObject, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDesk } from '../../changing/use.js';
import { useLeftKeys } from '../../fields/held.js';
import { dropWords, keptWords } from '../../fields/storage.js';
import { say } from '../../shell/live.js';

/** Words that were typed here and never saved, and whose form is gone: what they were about may have changed. */
export function Leftovers({ article }: { readonly article: RefObject<HTMLElement | null> }) {
  const desk = useDesk();
  const keys = useLeftKeys(`${desk.id} `);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [host, setHost] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const element = document.createElement('div');
    article.current?.append(element);
    setHost(element);
    return () => element.remove();
  }, [article]);
  const left = keys
    .filter((key) => !dropped.includes(key))
    .map((key) => ({ key, words: wordsIn(keptWords<object>(key)).join('\n') }))
    .filter(({ words }) => words.trim() !== '');
  if (host === null || left.length === 0) return null;
  const drop = (key: string): void => {
    dropWords(key);
    setDropped([...dropped, key]);
  };
  const copy = (words: string): void =>
    void navigator.clipboard.writeText(words).then(
      () => say('Copied.'),
      () => say('The browser does not let us copy. Select the words instead.'),
    );
  return createPortal(
    <section className="alive-left" aria-label="Words that you did not save">
      <p>Words that you typed here and did not save</p>
      {left.map(({ key, words }) => (
        <div key={key} className="alive-left-one">
          <p dir="auto">{words}</p>
          <button type="button" className="button" onClick={() => copy(words)}>
            Copy
          </button>
          <button type="button" className="button button-quiet" onClick={() => drop(key)}>
            Let them go
          </button>
        </div>
      ))}
    </section>,
    host,
  );
}

/** All words in what a form has kept. */
function wordsIn(facts: unknown): readonly string[] {
  if (typeof facts === 'string') return facts.trim() === '' ? [] : [facts];
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([name, value]) => (name === 'before' ? [] : wordsIn(value)));
}
