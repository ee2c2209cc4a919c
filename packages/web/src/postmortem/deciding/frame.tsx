import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../../shell/icons.js';
import { showPanel, useAsked } from './panel.js';

interface Props {
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A panel below the head: it has the focus when it opens, and Escape closes it. */
export function Frame({ title, className = '', children }: Props) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const panel = heading.current?.parentElement;
    return () => {
      const active = document.activeElement;
      const isGone = active === null || active === document.body || panel?.contains(active) === true;
      if (isGone && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  const asked = useAsked();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever asks for it once more is taken there once more.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    showPanel(null);
  };
  return (
    <section className={`deciding-panel ${className}`} aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <button
        type="button"
        className="icon-button deciding-close"
        aria-label="Close"
        onClick={() => showPanel(null)}
      >
        <Icon name="close" />
      </button>
      {children}
    </section>
  );
}
