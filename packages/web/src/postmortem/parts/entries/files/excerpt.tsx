import { useLayoutEffect, useState } from 'react';

interface Log {
  readonly name: string;
  readonly url: string;
}

const readable = /\.(?:log|txt|out|err|csv|tsv|json|ya?ml|diff|patch|sql|md)$/i;

/** The logs that an entry links to, each with its first lines to unfold. */
export function Excerpts({ owner, words }: { readonly owner: HTMLElement; readonly words: string }) {
  const [logs, setLogs] = useState<readonly Log[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have other links.
  useLayoutEffect(() => {
    const links = [...owner.querySelectorAll<HTMLAnchorElement>('a[href^="/files/"]')];
    const found = links
      .filter((each) => each.closest('.pm-host') === null && readable.test(each.pathname))
      .map((each) => ({ name: each.textContent ?? '', url: each.pathname }));
    setLogs(found);
  }, [owner, words]);
  return logs.map((log) => <Excerpt key={log.url} log={log} />);
}

/** No more of a file is fetched. */
const mostBytes = 4096;
const mostLines = 12;

function Excerpt({ log }: { readonly log: Log }) {
  const [lines, setLines] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    if (lines !== null) return;
    try {
      const answer = await fetch(log.url, { headers: { range: `bytes=0-${mostBytes - 1}` } });
      if (!answer.ok) throw new Error(answer.statusText);
      setLines((await answer.text()).split(/\r?\n/).slice(0, mostLines).join('\n'));
    } catch {
      setLines('It cannot be read now. The link above leads to it.');
    }
  };
  return (
    <details className="entry-log" onToggle={({ currentTarget }) => currentTarget.open && void open()}>
      <summary>
        First lines of <bdi>{log.name}</bdi>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys have to reach it. */}
      <pre tabIndex={0}>{lines ?? 'One moment …'}</pre>
    </details>
  );
}
