// What is made from the description of `debrief.yaml`: its JSON Schema, and the reference in docs/policy.md.

/** @typedef {import('@debrief/process/policy').Key} Key */
/** @typedef {import('@debrief/process/policy').MapValue} MapValue */

const begin = '<!-- Made from the schema by `npm run pages`; change it there. -->';
const end = '<!-- End of what is made. -->';

/**
 * Every file with its path, whole. `guide` is the text of docs/policy.md as it is.
 * @param {typeof import('@debrief/process/policy')} policy
 * @param {string} guide
 * @returns {ReadonlyMap<string, string>}
 */
export function policyPages({ jsonSchema, policyKeys }, guide) {
  const schema = `${JSON.stringify(jsonSchema(), null, 1)}\n`;
  const from = guide.indexOf(begin);
  const to = guide.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/policy.md has lost its marks: ${begin} … ${end}`);
  return new Map([
    ['docs/debrief.schema.json', schema],
    ['packages/cli/starter/debrief.schema.json', schema],
    ['docs/policy.md', `${guide.slice(0, from)}${begin}\n\n${reference(policyKeys)}\n\n${guide.slice(to)}`],
  ]);
}

/** A table of the keys on top, and one for each that has keys below it. @param {Readonly<Record<string, Key>>} keys */
function reference(keys) {
  const top = Object.entries(keys).map(([name, key]) => {
    const below = rowsBelow(key, []);
    return { row: row(below.length > 0 ? `[\`${name}\`](#${name})` : `\`${name}\``, key), name, below };
  });
  const below = top.flatMap(({ name, below }) =>
    below.length > 0 ? [`### ${name}\n\n${keys[name]?.means}\n\n${table(below)}`] : [],
  );
  return [table(top.map(({ row }) => row)), ...below].join('\n\n');
}

/** @param {readonly string[]} rows */
function table(rows) {
  return ['| key | what it says | for example | left out |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The rows of what stands below a key. @param {Key} key @param {readonly string[]} path @returns {string[]} */
function rowsBelow({ value }, path) {
  const map = mapIn(value);
  if (!map) return [];
  const own = Object.entries(map.keys).flatMap(([name, key]) => rowsOf(name, key, path));
  const { names } = map;
  return names ? [...own, ...rowsOf(names.name, names, path)] : own;
}

/** @param {string} name @param {Key} key @param {readonly string[]} path @returns {string[]} */
function rowsOf(name, key, path) {
  const full = [...path, name];
  const told = toldElsewhere(name, key, path);
  const own = row(`\`${full.join('.')}\``, { ...key, means: key.means + told });
  return told === '' ? [own, ...rowsBelow(key, full)] : [own];
}

/** Nobody wants to read the same keys a second time. @param {string} name @param {Key} key @param {readonly string[]} path */
function toldElsewhere(name, { value }, path) {
  if (path.length > 0 && name === 'triggers') return ' Its keys are those of [triggers](#triggers).';
  if (path.length === 0 && name === 'sev3') return ' Its keys are those of `any`.';
  return path.length > 0 && value.is === 'either' ? ' One length, or one by kind.' : '';
}

/** @param {import('@debrief/process/policy').Value} value @returns {MapValue | undefined} */
function mapIn(value) {
  if (value.is === 'map') return value;
  return value.is === 'either' ? value.of.find((each) => each.is === 'map') : undefined;
}

/** @param {string} name @param {Key} key */
function row(name, key) {
  const { value } = key;
  const words = value.is === 'list' ? value.of : value;
  const choices =
    words.is === 'choice' && words.of.length > 1
      ? ` ${words.of.map((each) => `\`${each}\``).join(', ')}.`
      : '';
  const left = key.default === undefined ? '' : `\`${key.default}\``;
  return `| ${name} | ${key.means}${choices} | \`${key.example}\` | ${left} |`;
}
