import type { Person } from '@debrief/api';
import { ProblemError } from '../problem/problem.js';
import { isLoopback } from './address.js';
import type { Identity } from './identity.js';

/** How long Git's answer is kept: asking it takes a process. */
const kept = 5000;

/** On this machine the person is Git's user. */
export function gitIdentity(ask: () => Promise<Person | null>, now = () => Date.now()): Identity {
  let last: { readonly at: number; readonly person: Promise<Person | null> } | null = null;
  const trusts = (peer: string | null) => peer === null || isLoopback(peer);
  return {
    how: 'git',
    trusts,
    of: async ({ peer }) => {
      if (!trusts(peer))
        throw new ProblemError(
          'unknown',
          'Only this very machine is served here, since nobody else could be told apart.',
          'Start the server with --identity and --trust to serve others.',
        );
      if (last === null || now() - last.at > kept) last = { at: now(), person: ask() };
      const asked = last;
      try {
        return await asked.person;
      } catch (error) {
        if (last === asked) last = null;
        throw error;
      }
    },
  };
}
