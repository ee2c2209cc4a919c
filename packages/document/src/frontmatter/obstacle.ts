import { type Refusal, refuse } from '../operations/outcome.js';
import type { FrontMatter } from './frontmatter.js';
import type { KeyChange } from './wanted.js';

/** What TOML has no way to say here, before anything is tried. */
export function tomlObstacle(change: KeyChange): Refusal | null {
  const names = [change.type === 'rename' ? change.to : change.name];
  if (change.inner !== null || (change.type === 'set' && change.wanted.type === 'map')) {
    return refuse(
      'no place',
      'This front matter is TOML, in which names within a key are not read. Write it between --- lines as YAML.',
    );
  }
  if (change.type === 'remove' || names.every((name) => /^[\w-]+$/.test(name))) return null;
  return refuse('value not allowed', 'A key in TOML is made of letters, digits, - and _.');
}

/** What stands in the way of a change that could not be written. */
export function obstacle(text: string, frontMatter: FrontMatter, change: KeyChange): Refusal {
  const { keys, findings } = frontMatter;
  const label = change.inner === null ? change.name : `${change.name}.${change.inner}`;
  const found = (rule: string) => findings.find((finding) => finding.rule === rule);
  const twice = findings.find(
    ({ rule, from, to }) =>
      rule === 'syntax/duplicate-key' && [change.name, change.inner].includes(text.slice(from, to)),
  );
  if (twice) {
    return refuse(
      'ambiguous',
      `\`${text.slice(twice.from, twice.to)}\` stands here more than once. Keep one of them first.`,
      twice,
    );
  }
  const long = found('syntax/front-matter-size');
  if (long) return refuse('no place', 'The front matter is too long to be read. Shorten it first.', long);
  const broken = found('syntax/yaml');
  if (broken) {
    return refuse(
      'no place',
      'YAML stumbles over this front matter, so a change could be read as something else. Mend the marked place first.',
      broken,
    );
  }
  const open = found('syntax/front-matter-open');
  if (open) {
    return refuse(
      'no place',
      'The front matter has no closing --- line, and this change does not fit without one. Close it first.',
      open,
    );
  }
  const key = keys.find(({ name }) => name === change.name);
  if (!key)
    return refuse(
      'no place',
      `There is no place for \`${label}\` that leaves the rest as it is. Add it by hand.`,
    );
  if (change.inner !== null && key.value && key.value.type !== 'map') {
    return refuse(
      'no place',
      `\`${change.name}\` holds words, not names with words. Give those words a name first.`,
      key,
    );
  }
  return refuse(
    'no place',
    `\`${label}\` is written in a way that this change cannot keep: with an anchor, an alias, a tag or deeper names. Change it by hand.`,
    key,
  );
}
