import type { Rules } from '@debrief/api/client';
import { RuleLink } from './link.js';
import { Weight } from './weight.js';

/** The rules of a family, each with what it says. */
export function FamilyList({ family }: { readonly family: Rules['families'][number] }) {
  return (
    <section className="family" aria-labelledby={family.name}>
      <h2 id={family.name}>{family.name}</h2>
      <p className="family-about">{family.about}</p>
      <ul>
        {family.rules.map(({ name, severity, says }) => (
          <li key={name}>
            <RuleLink name={name} className="rule-row">
              <span className="rule-name">{name.slice(name.indexOf('/') + 1)}</span>
              <span className="rule-says">{says}</span>
              <Weight severity={severity} />
            </RuleLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
