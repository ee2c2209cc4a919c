import { useQuery } from '@tanstack/react-query';
import { useAsking } from '../app/use.js';
import { Section } from './section.js';

/** What a new postmortem begins as. */
export function Templates() {
  const { data } = useQuery(useAsking().offers());
  return (
    <Section
      id="templates"
      title="Templates"
      about={
        <>
          A new postmortem begins as a copy of a template: a Markdown file in the folder{' '}
          <code>templates</code>, beside the postmortems. Put one there, or change one, in any editor; the
          next call offers it.
        </>
      }
    >
      <ul className="named-list">
        {data?.templates.map(({ name, about }) => (
          <li key={name} className="named-row">
            <div className="named-words">
              <bdi className="named-name">{name}</bdi>
              <span className="named-told">{about}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
