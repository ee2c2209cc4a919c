import { useQuery } from '@tanstack/react-query';
import { useAsking } from '../app/use.js';
import { quotedWhereNeeded } from '../library/query.js';
import type { Item } from './item.js';

/** Every name that the folder knows: systems, people, rules and the pages of the guide. */
export interface Names {
  readonly systems: readonly Item[];
  readonly people: readonly Item[];
  readonly rules: readonly Item[];
  readonly guides: readonly Item[];
}

export function useNames(): Names {
  const ask = useAsking();
  const { data: policy } = useQuery(ask.policy());
  const { data: rules } = useQuery(ask.rules());
  const { data: guides } = useQuery(ask.guides());
  // The words of the filters come whatever is asked for; what was judged is never overdue, and so no row comes along.
  const { data: actions } = useQuery(ask.actions({ state: 'judged', overdue: 'yes' }));
  const systems = new Set([...(policy?.systems ?? []), ...(actions?.choices.system ?? [])]);
  return {
    systems: [...systems].map((system) => ({
      id: `system ${system}`,
      title: system,
      hint: 'System',
      icon: 'system',
      go: { href: `/library?${new URLSearchParams({ q: `system:${quotedWhereNeeded(system)}` })}` },
    })),
    people: (actions?.choices.owner ?? []).map((owner) => ({
      id: `person ${owner}`,
      title: owner,
      hint: 'Actions',
      icon: 'person',
      go: { href: `/actions?${new URLSearchParams({ owner })}` },
    })),
    rules: (rules?.families ?? []).flatMap((family) =>
      family.rules.map(({ name, says }) => ({
        id: `rule ${name}`,
        title: name,
        hint: 'Rule',
        also: says,
        icon: 'ear' as const,
        go: { href: `/rules/${name}` },
      })),
    ),
    guides: (guides?.pages ?? []).map(({ name, title, about }) => ({
      id: `guide ${name}`,
      title,
      hint: 'Guide',
      also: about,
      icon: 'book',
      go: { href: `/guide/${encodeURIComponent(name)}` },
    })),
  };
}
