import type { Person } from '@debrief/api';

/** What an identity may look at of a request. */
export interface Asking {
  /** The address at the other end of the connection; null where there is none. */
  readonly peer: string | null;
  header(name: string): string | undefined;
}

/** Says who is asking. Accounts can come later as another one of these. */
export interface Identity {
  readonly how: 'git' | 'proxy';
  /** The person; null where a person may go without a name. Throws `unknown` where nobody is named and somebody must be. */
  of(asking: Asking): Promise<Person | null>;
  /** Whether figures about the program may go to an address. */
  trusts(peer: string | null): boolean;
}
