import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Severity } from '@debrief/document';
import type { CheckOptions, PolicyPerson } from '@debrief/language';
import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import { rootAround } from '../folder/root.js';
import { nearest } from '../nearest.js';

/** What a team says in its `debrief.yaml` that matters for the language of a postmortem. */
export interface Policy {
  readonly options: CheckOptions;
  /** What could not be understood, with its line. */
  readonly problems: readonly string[];
}

const none: Policy = { options: {}, problems: [] };

/** The policies of the folders that files lie in; each is read once. */
export class Policies {
  readonly #byFolder = new Map<string, Policy>();
  readonly #byRoot = new Map<string, Policy>();

  of(path: string): Policy {
    const folder = dirname(path);
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const root = rootAround(folder);
    const policy = root === null ? none : (this.#byRoot.get(root) ?? readPolicy(root));
    if (root !== null) this.#byRoot.set(root, policy);
    this.#byFolder.set(folder, policy);
    return policy;
  }

  /** What could not be understood in all of them, rules among it that there are not. */
  async problems(): Promise<readonly string[]> {
    const policies = [...this.#byRoot.entries()];
    const named = policies.flatMap(([root, { options }]) =>
      Object.keys(options.settings ?? {}).map((name) => ({ root, name })),
    );
    const problems = policies.flatMap(([, each]) => each.problems);
    if (named.length === 0) return problems;
    const { families, rules } = await import('@debrief/language');
    const known = [...rules.map(({ name }) => name), ...Object.keys(families), 'syntax', 'ignore', 'process'];
    for (const { root, name } of named) {
      if (known.includes(name) || /^(?:syntax|ignore|process)\//.test(name)) continue;
      const near = nearest(name, known);
      problems.push(
        `${join(root, 'debrief.yaml')}: There is no rule ${name}.${near === null ? '' : ` Did you mean ${near}?`}`,
      );
    }
    return problems;
  }
}

function readPolicy(root: string): Policy {
  const path = join(root, 'debrief.yaml');
  try {
    return policyIn(readFileSync(path, 'utf8'), path);
  } catch {
    return { options: {}, problems: [`${path} could not be read, so nothing in it is used.`] };
  }
}

/**
 * The rules, people, systems and internal names of a policy:
 *
 *     rules:
 *       hindsight/could-have: note
 *       loaded: off
 *     internal: [Project Falcon, ledger-db]
 */
export function policyIn(text: string, path: string): Policy {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const [error] = yaml.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return {
      options: {},
      problems: [
        `${path}:${line} is not YAML, so nothing in the file is used: ${error.message.split('\n')[0]}`,
      ],
    };
  }
  const top = isMap(yaml.contents) ? yaml.contents : null;
  const problems: string[] = [];
  const settings: Record<string, Severity | 'off'> = {};
  if (yaml.contents !== null && top === null)
    problems.push(`${path} holds no keys with values, so nothing in it is used.`, '  → noun: postmortem');
  const rules = top?.get('rules', true);
  if (rules !== undefined && wordsOf(rules) !== '' && !isMap(rules))
    problems.push(`${path}: rules are told one by one.`, '  → rules:', '      loaded: off');
  for (const pair of pairsOf(rules)) {
    const said = wordsOf(pair.value).toLowerCase();
    // YAML 1.1 takes a bare `off` for false, and so do people's tools.
    if (said === 'off' || said === 'false') settings[nameOf(pair)] = 'off';
    else if (said === 'error' || said === 'warning' || said === 'note') settings[nameOf(pair)] = said;
    else {
      const at = isScalar(pair.key) ? lines.linePos(pair.key.range?.[0] ?? 0).line : 1;
      problems.push(
        `${path}:${at} A rule may be off, note, warning or error. ${said === '' ? 'This' : `“${said}”`} is none of them, so ${nameOf(pair)} stays as it is.`,
        `  → ${nameOf(pair)}: note`,
      );
    }
  }
  return {
    options: {
      settings,
      people: peopleIn(top?.get('people', true)),
      systems: namesIn(top?.get('systems', true)),
      internal: listOf(top?.get('internal', true)),
    },
    problems,
  };
}

/** People by name, or a list of names. */
function peopleIn(node: unknown): PolicyPerson[] {
  if (!isMap(node)) return listOf(node).map((name) => ({ name, handles: [] }));
  return pairsOf(node).map((pair) => ({
    name: nameOf(pair),
    handles: isMap(pair.value) ? listOf(pair.value.get('handles', true)) : [],
  }));
}

/** The keys of a map, or the words of a list. */
function namesIn(node: unknown): string[] {
  return isMap(node) ? pairsOf(node).map(nameOf) : listOf(node);
}

function pairsOf(node: unknown): readonly Pair[] {
  return isMap(node) ? node.items : [];
}

function nameOf({ key }: Pair): string {
  return wordsOf(key);
}

function wordsOf(node: unknown): string {
  return isScalar(node) ? String(node.value ?? '') : '';
}

function listOf(node: unknown): string[] {
  if (isSeq(node)) return node.items.map(wordsOf).filter((words) => words !== '');
  return [wordsOf(node)].filter((words) => words !== '');
}
