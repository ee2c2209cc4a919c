import { createContext, useContext } from 'react';

/** The people whom forms offer: of the policy and of what is being read. */
export const KnownPeople = createContext<readonly string[]>([]);

export function useKnownPeople(): readonly string[] {
  return useContext(KnownPeople);
}
