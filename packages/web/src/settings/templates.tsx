import { Section } from './section.js';

/** What a new postmortem begins as. */
export function Templates() {
  return (
    <Section
      id="templates"
      title="Templates"
      about={
        <>
          A new postmortem begins as a copy of a file in the folder <code>templates</code>, beside the
          postmortems. Each Markdown file there is one that can be chosen; without any, Debrief brings two of
          its own, a whole one and a brief one.
        </>
      }
    >
      <p className="settings-plain">
        They are plain text: change them in any editor, and commit them as everything else. Calling a
        postmortem offers what is there.
      </p>
    </Section>
  );
}
