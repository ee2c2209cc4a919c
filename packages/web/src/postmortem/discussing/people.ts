import { useQuery } from '@tanstack/react-query';
import { useContext, useMemo } from 'react';
import { useAsking } from '../../app/use.js';
import { DeskId } from '../../changing/use.js';
import { peopleOf } from '../alive/people.js';
import { handleOf, type Mentionable } from './naming.js';

/** Everybody whom the policy and this postmortem know. */
export function useMentionable(): readonly Mentionable[] {
  const asking = useAsking();
  const id = useContext(DeskId);
  const postmortem = useQuery({ ...asking.postmortem(id ?? ''), enabled: id !== null }).data;
  const people = useQuery(asking.listening()).data?.people;
  return useMemo(() => {
    const agreed = (people ?? []).map(({ name, handles = [] }) => ({
      name,
      handle: handleOf(handles[0] ?? name),
    }));
    const known = new Set(agreed.flatMap(({ name, handle }) => [handleOf(name), handle]));
    const others = postmortem
      ? peopleOf(postmortem).filter(
          (name) => !known.has(handleOf(name)) && /^[\p{L}\p{M}.'’ @-]+$/u.test(name),
        )
      : [];
    return [...agreed, ...others.map((name) => ({ name, handle: handleOf(name) }))];
  }, [people, postmortem]);
}
