import { Named } from './named.js';
import { Section } from './section.js';
import { useSettings } from './use.js';

/** Who is who, so that handles find their names. */
export function People() {
  const { people } = useSettings().read.policy;
  const all = [...people.values()];
  const teams = unique(all.map(({ team }) => team));
  const roles = unique(all.flatMap((each) => each.roles));
  return (
    <Section
      id="people"
      title="People"
      about="Who is who, so that handles in chats and tickets find their names. It ranks nobody."
    >
      <Named
        path={['people']}
        one="person"
        names={[...people.keys()]}
        told={(name) => {
          const person = people.get(name);
          return [
            ...(person?.handles ?? []),
            ...(person?.team ? [person.team] : []),
            ...(person?.roles ?? []),
          ].join(' · ');
        }}
        offers={{
          team: teams,
          roles: unique([...roles, 'on-call', 'support', 'facilitator', 'prioritises']),
        }}
      />
    </Section>
  );
}

/** What can break. */
export function Systems() {
  const { systems, people } = useSettings().read.policy;
  const teams = unique([
    ...[...systems.values()].map(({ team }) => team),
    ...[...people.values()].map(({ team }) => team),
  ]);
  return (
    <Section
      id="systems"
      title="Systems"
      about="What can break. The first system of a postmortem is part of its file’s name, so the short name is best in small letters."
    >
      <Named
        path={['systems']}
        one="system"
        names={[...systems.keys()]}
        told={(id) => {
          const system = systems.get(id);
          if (!system) return '';
          return [system.name === id ? null : system.name, system.team, system.criticality]
            .filter(Boolean)
            .join(' · ');
        }}
        offers={{ team: teams, owners: [...people.keys()] }}
        nameLabel="Short name"
        hint="Below, when it asks for a postmortem: say only where it differs from the others."
      />
    </Section>
  );
}

/** How bad is bad. */
export function Severities() {
  const { severities } = useSettings().read.policy;
  return (
    <Section
      id="severities"
      title="Severities"
      about="Your words for how bad it was, the gravest first. Somebody woken at night should be able to choose without asking."
    >
      <Named
        path={['severities']}
        one="severity"
        names={[...severities.keys()]}
        told={(name) => severities.get(name) ?? ''}
        isOrdered
      />
    </Section>
  );
}

function unique(words: readonly (string | null)[]): readonly string[] {
  return [...new Set(words.filter((each): each is string => each !== null && each !== ''))].sort();
}
