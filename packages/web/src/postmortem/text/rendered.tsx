import { useLayoutEffect, useRef, useState } from 'react';
import { patch } from './patch.js';

interface Props {
  /** What `render` of document wrote, and so safe to show whoever wrote the text. */
  readonly html: string;
}

/** Rendered text. Where it changes, what is the same keeps its elements, and what is new is lit for a moment. */
export function Rendered({ html }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const [first] = useState(html);
  const shown = useRef(html);
  useLayoutEffect(() => {
    if (ref.current === null || shown.current === html) return;
    shown.current = html;
    for (const element of patch(ref.current, html)) lightBriefly(element);
  }, [html]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `render` of document makes it safe, whoever wrote it.
  return <div ref={ref} className="prose pm-rendered" dangerouslySetInnerHTML={{ __html: first }} />;
}

/** A style rule lets it fade; those who want no motion see no change. */
function lightBriefly(element: Element): void {
  element.classList.add('pm-fresh');
  element.addEventListener('animationend', () => element.classList.remove('pm-fresh'), { once: true });
}
