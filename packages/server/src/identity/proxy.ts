import { ProblemError } from '../problem/problem.js';
import type { Addresses } from './address.js';
import type { Asking, Identity } from './identity.js';

export interface ProxyOptions {
  /** The header that holds the e-mail address of the person. */
  readonly email: string;
  /** The header that holds the name; null where there is none. */
  readonly name: string | null;
  /** Who is believed. */
  readonly trusted: Addresses;
  /** What a team calls the person with an address; null where it does not say. */
  nameOf(email: string): Promise<string | null>;
}

/** A proxy in front of the server knows who is asking, and says so in a header; nobody else is believed. */
export function proxyIdentity({ email, name, trusted, nameOf }: ProxyOptions): Identity {
  const trusts = (peer: string | null) => peer !== null && trusted.has(peer);
  return {
    how: 'proxy',
    trusts,
    of: async (asking) => {
      if (!trusts(asking.peer))
        throw new ProblemError(
          'unknown',
          'The request did not come from the proxy that says who is asking.',
          'Use the address of the proxy. Who runs the server names it with --trust.',
        );
      const address = addressIn(asking, email);
      const told = name === null ? null : nameIn(asking, name);
      return { name: (await nameOf(address)) ?? told ?? withoutDomain(address), email: address };
    },
  };
}

/** One address and nothing else: a list of two would leave it open who is asking. */
function addressIn(asking: Asking, header: string): string {
  const value = asking.header(header)?.trim() ?? '';
  if (/^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]{1,190}$/u.test(value) && isAscii(value))
    return value;
  throw new ProblemError(
    'unknown',
    value === ''
      ? 'The proxy did not say who is asking.'
      : 'What the proxy said of who is asking is not one e-mail address.',
    `Sign in at the proxy. Who runs it sees to it that it sends one address in ${header}.`,
  );
}

/** Names have letters beyond those of ASCII, which come as UTF-8 in the bytes of a header. */
function nameIn(asking: Asking, header: string): string | null {
  const value = asking.header(header) ?? '';
  const words = (readAsUtf8(value) ?? value)
    .replace(/[\p{Cc}\p{Cf}<>]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return isName(words) ? words : null;
}

/** Git takes dots and strokes off a name, and something has to be left. */
function isName(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words) && words.length <= 200;
}

function withoutDomain(address: string): string {
  const name = address.replace(/@.*$/, '');
  return isName(name) ? name : address;
}

function readAsUtf8(value: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return null;
  }
}

function isAscii(value: string): boolean {
  return /^[\x21-\x7e]*$/.test(value);
}
