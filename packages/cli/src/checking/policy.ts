import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '@debrief/document';
import type { CheckOptions } from '@debrief/language';
import { languageOptions, type Policy, readPolicy } from '@debrief/process/policy';
import { rootAround } from '../folder/root.js';

/** What counts for the postmortems of a folder. */
export interface TeamPolicy {
  /** The folder that it is the policy of; null for the policy that counts where there is none. */
  readonly root: string | null;
  readonly policy: Policy;
  /** What of it matters for their language. */
  readonly options: CheckOptions;
  /** What in the file was not understood; which rules there are is not asked here, see `Policies.checked`. */
  readonly findings: readonly Finding[];
  /** The file; null where there is none, or it cannot be read. */
  readonly text: string | null;
}

/** A `debrief.yaml` with all that there is to say about it. */
export interface CheckedPolicy extends Pick<TeamPolicy, 'findings'> {
  /** The whole path. */
  readonly path: string;
  readonly text: string;
}

/** The policies of the folders that files lie in; each is read once. */
export class Policies {
  readonly #byFolder = new Map<string, TeamPolicy>();
  readonly #byRoot = new Map<string, TeamPolicy>();

  of(path: string): TeamPolicy {
    const folder = dirname(path);
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const root = rootAround(folder);
    const policy = root === null ? byDefault : (this.#byRoot.get(root) ?? policyIn(root));
    if (root !== null) this.#byRoot.set(root, policy);
    this.#byFolder.set(folder, policy);
    return policy;
  }

  /** The files of all of them with what was not understood, rules among it that there are not. */
  async checked(): Promise<readonly CheckedPolicy[]> {
    const policies = [...this.#byRoot].flatMap(([root, { text, policy, findings }]) =>
      text === null ? [] : [{ path: join(root, 'debrief.yaml'), text, policy, findings }],
    );
    // The list of all rules is loaded only where a policy names one.
    const named = policies.some(({ policy }) => Object.keys(policy.rules).length > 0);
    const rules = named ? await ruleNames() : [];
    return policies.map(({ path, text, policy, findings }) => {
      const again = Object.keys(policy.rules).length > 0;
      return { path, text, findings: again ? readPolicy(text, { rules }).findings : findings };
    });
  }

  /** Those that could not be read at all. */
  unread(): readonly string[] {
    return [...this.#byRoot].flatMap(([root, { text }]) =>
      text === null ? [`${join(root, 'debrief.yaml')} could not be read, so nothing in it is used.`] : [],
    );
  }
}

/** Rules by name and by family. Those of a family that stands here alone are not listed one by one. */
async function ruleNames(): Promise<string[]> {
  const [{ families, rules }, { processRules }] = await Promise.all([
    import('@debrief/language'),
    import('@debrief/process'),
  ]);
  return [
    ...[...rules, ...processRules].map(({ name }) => name),
    ...Object.keys(families),
    'syntax',
    'ignore',
    'process',
    'policy',
  ];
}

function policyIn(root: string): TeamPolicy {
  try {
    const path = join(root, 'debrief.yaml');
    // A pipe would be waited for, for ever.
    if (!statSync(path).isFile()) return { ...byDefault, root };
    const text = readFileSync(path, 'utf8');
    return { ...settled(text), text, root };
  } catch {
    return { ...byDefault, root };
  }
}

function settled(text: string): Pick<TeamPolicy, 'policy' | 'options' | 'findings'> {
  const { policy, findings } = readPolicy(text);
  return { policy, options: languageOptions(policy), findings };
}

const byDefault: TeamPolicy = { ...settled(''), text: null, root: null };
