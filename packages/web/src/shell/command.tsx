import { useState } from 'react';

/** A command for a terminal, to take along. */
export function Command({ children }: { readonly children: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(children);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <span className="command">
      <code>{children}</code>
      <button
        type="button"
        className="command-copy"
        onClick={() => void copy().catch(() => setCopied(false))}
      >
        {copied ? 'Copied' : 'Copy'}
        <span className="hidden"> {children}</span>
      </button>
    </span>
  );
}
