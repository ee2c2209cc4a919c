// The pages about the language rules, made of what each rule says of itself.

/** @typedef {import('@debrief/language').Rule} Rule */
/** @typedef {import('@debrief/language').Example} Example */

/** Stands at the top of each page. */
const made = '<!-- Made from the rule itself by `npm run pages`; change it there. -->';

/**
 * Every page with its path below docs/rules.
 * @param {typeof import('@debrief/language')} language
 * @returns {Map<string, string>}
 */
export function pagesOf({ documentOf, families, familyOf, placeNames, roleNames, rules, saidBy }) {
  const pages = new Map(rules.map((rule) => [`${rule.name}.md`, rulePage(rule)]));
  pages.set('README.md', indexPage());
  return pages;

  function indexPage() {
    const byFamily = Object.entries(families).map(([family, about]) => {
      const own = rules.filter(({ name }) => familyOf(name) === family);
      const rows = own.map((rule) => `| ${linked(rule)} | ${rule.severity} | ${rule.bias} | ${rule.ask} |`);
      return `### ${family}\n\n${capital(about)}.\n\n| rule | severity | bias or habit | ask instead |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
    });
    const biases = [...new Set(rules.map(({ bias }) => bias))].sort((a, b) => a.localeCompare(b, 'en'));
    const byBias = biases.map((bias) => {
      const own = rules.filter((rule) => rule.bias === bias);
      return `- **${bias}**: ${own.map(linked).join(', ')}`;
    });
    return `${made}

# What the checker listens for

${rules.length} rules in ${Object.keys(families).length} families. Each has a page with examples; \`debrief rules NAME\` shows the same in the terminal. An **error** could harm a person or the learning, a **warning** is worth another look, a **note** is a hint. [Writing without blame](../writing-without-blame.md) tells the thoughts behind them.

Where a rule is wrong, say so with the reason: \`<!-- debrief-ignore RULE: reason -->\` in the paragraph, the item or the row, or on a line of its own above the block. For all postmortems of a team, \`debrief.yaml\` turns rules and families off or gives them another severity:

\`\`\`yaml
rules:
  hindsight/could-have: note
  loaded: off
\`\`\`

An ignore without a reason (\`ignore/no-reason\`), without a rule (\`ignore/no-rule\`), with an unknown one (\`ignore/unknown-rule\`) or with nothing to ignore (\`ignore/unused\`) is itself a warning.

## By bias

${byBias.join('\n')}

## By family

${byFamily.join('\n\n')}
`;
  }

  /** @param {Rule} rule */
  function rulePage(rule) {
    const { name, severity, bias, why, ask, instead, source, flags, leaves, places, except, roles } = rule;
    const where = [
      ...(roles ? [`It listens to ${listed(roles.map((role) => roleNames[role]))}.`] : []),
      ...(places ? [`It listens in ${listed(places.map((place) => placeNames[place]))}.`] : []),
      ...(except ? [`It does not listen in ${listed(except.map((place) => placeNames[place]))}.`] : []),
    ];
    return `${made}

# ${name}

${capital(severity)} · ${bias} · [all rules](../README.md)

## What

${saidBy(rule)}

## Why

${why}

## Instead

Ask: **${ask}**

${instead}
${where.length > 0 ? `\n## Where\n\n${where.join(' ')}\n` : ''}
## Raised

${flags.map(example).join('\n\n')}

## Left alone

${leaves.map(example).join('\n\n')}

## Source

${source}.

## Where it is wrong

\`\`\`markdown
<!-- debrief-ignore ${name}: the reason -->
\`\`\`
`;
  }

  /** @param {Example} each */
  function example(each) {
    const { text } = documentOf(each);
    if (typeof each === 'object' && 'document' in each) return `\`\`\`markdown\n${text.trim()}\n\`\`\``;
    const place = typeof each === 'object' ? ` (in ${placeNames[each.in]})` : '';
    return `> ${text}${place}`;
  }
}

/** @param {Rule} rule */
function linked({ name }) {
  return `[${name}](${name}.md)`;
}

/** @param {readonly string[]} words */
function listed(words) {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** @param {string} words */
function capital(words) {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
