import { pathToFileURL } from 'node:url';
import { type Finding, Lines } from '@debrief/document';
import type { Checked } from './checked.js';
import { fingerprintsOf } from './fingerprint.js';

const levels = { error: 'error', warning: 'warning', note: 'note' } as const;

/** What paths count from; who reads the report knows where that is. */
const base = '%SRCROOT%';

/** The findings as SARIF 2.1.0, which code hosts show beside the lines of a change. */
export function sarifOf(
  checked: readonly Checked[],
  version: string,
  nameOf: (checked: Checked) => string | null,
) {
  const rules = new Map<string, Finding>();
  for (const { findings } of checked)
    for (const finding of findings) if (!rules.has(finding.rule)) rules.set(finding.rule, finding);
  const sorted = [...rules].sort(([one], [other]) => (one < other ? -1 : 1));
  const indexes = new Map(sorted.map(([id], index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Debrief', version, rules: sorted.map(([, finding]) => ruleOf(finding)) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { description: { text: 'The top of the repository.' } } },
        results: checked.flatMap((each) => resultsOf(each, nameOf(each), indexes)),
      },
    ],
  };
}

/** What a rule is about, for those who read only the report. */
function ruleOf({ rule, why, ask, instead, bias }: Finding) {
  const [family = ''] = rule.split('/');
  const short = bias ?? shorts[family] ?? rule;
  const full = why ?? 'What is written down in this way reaches nobody, or not as it was meant.';
  const page = why === undefined ? undefined : `More, with examples: debrief rules ${rule}`;
  const help = [full, ask, instead, page].filter((words) => words !== undefined);
  return {
    id: rule,
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: help.join('\n') },
    properties: { tags: [family] },
  };
}

const shorts: Readonly<Record<string, string>> = {
  syntax: 'How it is written down',
  process: 'What the practice asks for',
  ignore: 'A comment that silences a rule',
};

function resultsOf(each: Checked, name: string | null, indexes: ReadonlyMap<string, number>) {
  const lines = new Lines(each.text);
  const fingerprints = fingerprintsOf(each, name ?? each.path);
  return each.findings.map(({ rule, severity, from, to, message, ask }, index) => ({
    ruleId: rule,
    ruleIndex: indexes.get(rule) ?? -1,
    level: levels[severity],
    message: { text: ask === undefined ? message : `${message} Ask instead: ${ask}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: placeOf(each, name),
          region: {
            startLine: lines.lineAt(from),
            startColumn: lines.columnAt(from),
            endLine: lines.lineAt(to),
            endColumn: lines.columnAt(to),
          },
        },
      },
    ],
    partialFingerprints: { 'debriefFinding/v1': fingerprints[index] ?? '' },
  }));
}

/** From the top of the repository; what lies outside of it is named whole. */
function placeOf({ file, path }: Checked, name: string | null) {
  if (name !== null) return { uri: encoded(name), uriBaseId: base };
  return { uri: file === null ? encoded(path) : pathToFileURL(file).href };
}

/** A path as a reference: a colon in its first part would make that part a scheme, and is encoded too. */
function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
