import { isIP } from 'node:net';
import { Addresses, gitIdentity, type Identity, isLoopback, proxyIdentity } from '@debrief/server';
import { gitPerson, type Person } from '@debrief/store';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import type { ServeOptions } from './serve.js';

const example = '--identity header:X-Forwarded-Email --trust 10.0.0.1';

interface Known {
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What a team calls the person with an e-mail address. */
  nameOf(email: string): Promise<string | null>;
}

/** Who says who is asking: Git on this machine, a proxy elsewhere. Stops where nobody could. */
export function identityFor(
  { address = '127.0.0.1', identity, trust = [] }: Pick<ServeOptions, 'address' | 'identity' | 'trust'>,
  { root, env, nameOf }: Known,
): Identity {
  if (isIP(address) === 0 && address !== 'localhost')
    throw new Stop(exits.usage, `--address takes an address such as 127.0.0.1, and not ${address}.`);
  if (identity === undefined && trust.length === 0) {
    if (!isLoopback(address)) throw needsProxy(address);
    return gitIdentity(async (): Promise<Person | null> => await gitPerson(root, { env }));
  }
  if (identity === undefined || trust.length === 0)
    throw new Stop(
      exits.usage,
      '--identity and --trust belong together: the header that names the person, and the proxy that it is believed from.',
      `For example: ${example}`,
    );
  const [email, name = null] = headersIn(identity);
  return proxyIdentity({ email, name, trusted: trusted(trust), nameOf });
}

function needsProxy(address: string): Stop {
  return new Stop(
    exits.refused,
    `Nothing was started: at ${address} other machines could reach the postmortems, and Debrief has no accounts to tell who is asking.`,
    'Put a proxy in front of it that does, and say in which header it names the person, and where it comes from:',
    `  debrief serve --address ${address} ${example}`,
    'The header is believed only from that address. docs/serving.md shows how to set up such a proxy.',
    'For this machine alone, leave out --address.',
  );
}

/** `header:X-Forwarded-Email,X-Forwarded-User`. */
function headersIn(identity: string): readonly [string, string?] {
  const [, email, name] = /^header:([\w-]+)(?:,\s*(?:header:)?([\w-]+))?$/i.exec(identity) ?? [];
  if (email === undefined)
    throw new Stop(
      exits.usage,
      '--identity takes header: and the name of a header, with a comma before a second one that holds the name of the person.',
      `For example: ${example}`,
    );
  return name === undefined ? [email] : [email, name];
}

function trusted(trust: readonly string[]): Addresses {
  const everybody = trust.find((each) => /\/0+$/.test(each));
  if (everybody !== undefined)
    throw new Stop(
      exits.usage,
      `--trust ${everybody} would believe everybody. Name the addresses of the proxy alone.`,
    );
  try {
    return new Addresses(trust);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Stop(exits.usage, `--trust takes addresses such as 10.0.0.1 or 10.1.0.0/16: ${error.message}`);
  }
}
