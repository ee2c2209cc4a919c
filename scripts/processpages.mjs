// What is made from the needs of the gates: the list of them in docs/process.md.

const begin = '<!-- Made from the needs themselves by `npm run pages`; change them there. -->';
const end = '<!-- End of what is made. -->';

/**
 * docs/process.md with its list as the gates have it. `guide` is its text as it is.
 * @param {typeof import('@debrief/process')} process
 * @param {string} guide
 * @returns {ReadonlyMap<string, string>}
 */
export function processPages({ phases, processRules }, guide) {
  const from = guide.indexOf(begin);
  const to = guide.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/process.md has lost its marks: ${begin} … ${end}`);
  const groups = [...phases.slice(0, -1), 'review', 'loop closed', null];
  const tables = groups.map((phase) => {
    const own = processRules.filter((rule) => rule.phase === phase);
    const rows = own.map(({ name, says, why }) => `| \`${name}\` | ${says} | ${why} |`);
    const gates = [...new Set(own.map(({ gate }) => gate))].map((gate) => `to ${gate}`).join(', ');
    const title = phase === null ? 'In every draft' : `${capital(phase)} – ${gates}`;
    return `### ${title}\n\n| rule | what is to be so | why |\n| --- | --- | --- |\n${rows.join('\n')}`;
  });
  const text = `${guide.slice(0, from)}${begin}\n\n${tables.join('\n\n')}\n\n${guide.slice(to)}`;
  return new Map([['docs/process.md', text]]);
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
