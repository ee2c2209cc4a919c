import { type Finding, Lines } from '@debrief/document';
import { visible } from '../terminal/visible.js';
import type { Checked } from './checked.js';

/** The findings as a JUnit report: a suite a file, a case for each rule that raised something, one for a clean file. */
export function junitOf(
  checked: readonly Checked[],
  nameOf: (checked: Checked) => string | null,
  now: Date,
): string {
  const suites = checked.map((each, id) => suiteOf(each, nameOf(each) ?? each.path, id, now));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
}

function suiteOf({ text, findings }: Checked, path: string, id: number, now: Date): string {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const lines = new Lines(text);
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
  // Who reads these wants a machine and a duration; neither plays a part in what was found.
  const attributes = {
    name: path,
    package: folder,
    id: String(id),
    timestamp: now.toISOString().slice(0, 19),
    hostname: 'localhost',
    tests: String(Math.max(1, byRule.size)),
    failures: String(byRule.size),
    errors: '0',
    time: '0',
  };
  const cases = [...byRule].map(([rule, raised]) => {
    const failure = { type: raised[0]?.severity ?? 'note', message: raised[0]?.message ?? '' };
    const places = raised.map((finding) => content(told(finding, path, lines))).join('\n');
    return `    <testcase${caseOf(rule, path)}>\n      <failure${listed(failure)}>${places}</failure>\n    </testcase>\n`;
  });
  const clean = cases.length === 0 ? [`    <testcase${caseOf('nothing to raise', path)}/>\n`] : cases;
  return `  <testsuite${listed(attributes)}>\n    <properties/>\n${clean.join('')}    <system-out/>\n    <system-err/>\n  </testsuite>\n`;
}

function caseOf(name: string, path: string): string {
  return listed({ name, classname: path, time: '0' });
}

/** Where, what, and the question. */
function told({ from, message, ask }: Finding, path: string, lines: Lines): string {
  const place = `${path}:${lines.lineAt(from)}:${lines.columnAt(from)}`;
  return ask === undefined ? `${place} ${message}` : `${place} ${message} ${ask}`;
}

function listed(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${content(value)}"`)
    .join('');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words in XML. Control characters and halves of pairs, which no XML may hold, are shown by a sign. */
function content(words: string): string {
  return visible(words)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (letter) => escapes[letter] ?? '');
}
