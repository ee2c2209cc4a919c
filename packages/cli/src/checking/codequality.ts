import { Lines } from '@debrief/document';
import type { Checked } from './checked.js';
import { fingerprintsOf } from './fingerprint.js';

const severities = { error: 'major', warning: 'minor', note: 'info' } as const;

/** The findings as a Code Quality report, which GitLab shows beside the lines of a merge request. */
export function codeQualityOf(checked: readonly Checked[], nameOf: (checked: Checked) => string | null) {
  return checked.flatMap((each) => {
    const path = nameOf(each) ?? each.path;
    const lines = new Lines(each.text);
    const fingerprints = fingerprintsOf(each, path);
    return each.findings.map(({ rule, severity, from, to, message, ask }, index) => ({
      description: ask === undefined ? message : `${message} ${ask}`,
      check_name: rule,
      fingerprint: fingerprints[index] ?? '',
      severity: severities[severity],
      location: { path, lines: { begin: lines.lineAt(from), end: lines.lineAt(to) } },
    }));
  });
}
