import { type Finding, Lines } from '@debrief/document';
import type { Checked } from './checked.js';

const levels = { error: 'error', warning: 'warning', note: 'note' } as const;

/** The findings as SARIF 2.1.0, which code hosts show beside the lines of a change. */
export function sarifOf(checked: readonly Checked[], version: string) {
  const rules = new Map<string, Finding>();
  for (const { findings } of checked)
    for (const finding of findings) if (!rules.has(finding.rule)) rules.set(finding.rule, finding);
  const ids = [...rules.keys()].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Debrief',
            version,
            rules: ids.map((id) => {
              const { why, ask, bias } = rules.get(id) ?? {};
              return {
                id,
                ...(bias !== undefined && { shortDescription: { text: bias } }),
                ...(why !== undefined && { fullDescription: { text: why } }),
                ...(ask !== undefined && { help: { text: ask } }),
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: checked.flatMap(({ path, text, findings }) => {
          const lines = new Lines(text);
          return findings.map(({ rule, severity, from, to, message, ask }) => ({
            ruleId: rule,
            ruleIndex: ids.indexOf(rule),
            level: levels[severity],
            message: { text: ask === undefined ? message : `${message} Ask instead: ${ask}` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
                  region: {
                    startLine: lines.lineAt(from),
                    startColumn: lines.columnAt(from),
                    endLine: lines.lineAt(to),
                    endColumn: lines.columnAt(to),
                  },
                },
              },
            ],
          }));
        }),
      },
    ],
  };
}
