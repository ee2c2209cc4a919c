import { Section } from './section.js';
import { useSettings } from './use.js';

/** The file itself, to read, with what is not right at its lines. */
export function PolicyFile() {
  const { text, read } = useSettings();
  const lines = (text ?? '').replace(/\r?\n$/, '').split(/\r?\n/);
  const found = new Map<number, string[]>();
  for (const { from, message } of read.findings) {
    const line = (text ?? '').slice(0, from).split('\n').length;
    found.set(line, [...(found.get(line) ?? []), message]);
  }
  return (
    <Section
      id="file"
      title="The file"
      about={
        <>
          All of this is one file, <code>debrief.yaml</code>, beside the postmortems: anyone can read it, and
          propose to change it. It can be edited by hand in any editor as well; what changes there is shown
          here.
        </>
      }
    >
      {text === null ? (
        <p>There is no file yet.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by key.
        <section className="policy-file" tabIndex={0} aria-label="debrief.yaml">
          <ol>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
              <li key={at}>
                <code>{line === '' ? ' ' : line}</code>
                {found.get(at + 1)?.map((message) => (
                  <p key={message} className="policy-finding">
                    {message}
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </section>
      )}
    </Section>
  );
}
