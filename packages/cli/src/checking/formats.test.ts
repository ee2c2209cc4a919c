import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { kind, place, summary, wish } from '../testing/checking.js';
import { type Element, readXml } from '../testing/xml.js';

/** Files of all sorts: clean and raised, unreadable, with names and words that mean something to a format. */
const files = {
  '.git/HEAD': '',
  '2026/11.a.b.md': summary(
    `${wish}\n\nIt should\nhave been\u0001 "tested" & <seen>, ]]> Ada\u2028said.\n\n${wish}`,
  ),
  '2026/11.a: "größe" & 100%, <x>.md': summary(wish),
  '2026/11.a.clean.md': kind,
  '2026/11.a.binary.md': '\0',
  '2026/11.a.yaml.md': `---\nstatus: In Review\nowner: @dana\nowner: @dana\n---\n${kind}`,
  '2026/11.a.emoji.md': summary(`👩‍💻 ${wish} <!-- debrief-ignore loaded: quoted -->`),
};
const now = '2026-11-20T12:34:56Z';

async function printed(format: string, given = files): Promise<string> {
  const { exit, out, err } = await place(given).check(['--format', format], { now });
  expect({ exit, err }).toEqual({ exit: 1, err: '' });
  return out;
}

/** What is wrong with data by a schema, in words. */
function wrongIn(data: unknown, schema: AnySchema): string {
  const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
  const valid = ajv.compile(schema);
  return valid(data) ? '' : ajv.errorsText(valid.errors);
}

const { resolve } = createRequire(import.meta.url);

describe('JSON', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../../docs/findings.schema.json', import.meta.url), 'utf8'),
  );

  test('is as docs/findings.schema.json says', async () => {
    const data = JSON.parse(await printed('json'));
    expect(wrongIn(data, schema)).toBe('');
    expect(wrongIn({ ...data, format: 2 }, schema)).not.toBe('');
    expect(wrongIn({ ...data, findings: [{ ...data.findings[0], line: 0 }] }, schema)).not.toBe('');
  });
});

describe('SARIF', () => {
  const assets = join(dirname(resolve('@microsoft/sarif-multitool-ts')), '../assets');
  const schema = JSON.parse(readFileSync(join(assets, 'sarif-2.1.0.schema.json'), 'utf8'));

  test('is valid by the schema of SARIF 2.1.0', async () => {
    const log = JSON.parse(await printed('sarif'));
    expect(wrongIn(log, schema)).toBe('');
    expect(wrongIn({ ...log, version: '2.0.0' }, schema)).not.toBe('');
  });

  test('each rule has what a reader needs, and each result its rule', async () => {
    const [{ tool, results }] = JSON.parse(await printed('sarif')).runs;
    for (const { shortDescription, fullDescription, help } of tool.driver.rules)
      for (const { text } of [shortDescription, fullDescription, help]) expect(text).toMatch(/\S/);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  test('paths count from the top of the repository, whatever folder it is called in', async () => {
    const { check, cwd } = place({ '.git/HEAD': '', '2026/a: b.md': summary(wish) });
    const { out } = await check(['--format', 'sarif'], { cwd: join(cwd, '2026') });
    const [{ results, originalUriBaseIds }] = JSON.parse(out).runs;
    const [{ locations }] = results;
    const { uri, uriBaseId } = locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe('2026/a%3A%20b.md');
    expect(Object.keys(originalUriBaseIds)).toEqual([uriBaseId]);
    expect(out).not.toContain(cwd);
  });
});

describe('Code Quality', () => {
  /** What GitLab documents of a report, and what it needs to show an entry. */
  const schema = {
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: { type: 'string', minLength: 1 },
        check_name: { type: 'string', minLength: 1 },
        fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', pattern: '^(?!\\.?/)' },
            lines: {
              type: 'object',
              required: ['begin'],
              properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
            },
          },
        },
      },
    },
  };

  test('is what GitLab reads, and no two entries have the same fingerprint', async () => {
    const report: { fingerprint: string }[] = JSON.parse(await printed('gitlab'));
    expect(wrongIn(report, schema)).toBe('');
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length);
  });

  test('severities are those of GitLab, and a finding is known when it moved', async () => {
    const said = 'Payments & <checkout> stopped.';
    const [one, other] = await Promise.all(
      [summary(wish), summary(`${said}\n\n${wish}`)].map(async (text) =>
        JSON.parse(await printed('gitlab', { ...files, '2026/11.a.b.md': text })).find(
          ({ location }: { location: { path: string } }) => location.path === '2026/11.a.b.md',
        ),
      ),
    );
    expect(one).toMatchObject({ severity: 'major', check_name: 'hindsight/should-have' });
    expect(other).toMatchObject({ fingerprint: one.fingerprint, location: { lines: { begin: 7, end: 7 } } });
  });

  test('is an empty list where nothing was raised', async () => {
    expect((await place({ 'a.md': kind }).check(['--format', 'gitlab'])).out).toBe('[]\n');
  });
});

describe('JUnit', () => {
  /** What those who read JUnit reports ask of an element: its children in their order, and its attributes. */
  const elements: Readonly<Record<string, { inner: RegExp; has: Readonly<Record<string, RegExp>> }>> = {
    testsuites: { inner: /^(?:testsuite )*$/, has: {} },
    testsuite: {
      inner: /^properties (?:testcase )*system-out system-err $/,
      has: {
        name: /\S/,
        package: /^/,
        id: /^\d+$/,
        timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
        hostname: /\S/,
        tests: /^\d+$/,
        failures: /^\d+$/,
        errors: /^\d+$/,
        time: /^\d+(?:\.\d+)?$/,
      },
    },
    properties: { inner: /^$/, has: {} },
    testcase: { inner: /^(?:failure )?$/, has: { name: /\S/, classname: /^/, time: /^\d+(?:\.\d+)?$/ } },
    failure: { inner: /^$/, has: { type: /\S/, message: /\S/ } },
    'system-out': { inner: /^$/, has: {} },
    'system-err': { inner: /^$/, has: {} },
  };

  function check({ name, attributes, children }: Element): void {
    const wanted = elements[name];
    expect(wanted, name).toBeDefined();
    expect(children.map((child) => `${child.name} `).join(''), name).toMatch(wanted?.inner ?? /$^/);
    expect(Object.keys(attributes)).toEqual(Object.keys(wanted?.has ?? {}));
    for (const [key, form] of Object.entries(wanted?.has ?? {})) expect(attributes[key], key).toMatch(form);
    for (const child of children) check(child);
  }

  test('is well-formed, and has the elements and attributes of a report', async () => {
    const root = readXml(await printed('junit'));
    expect(root.name).toBe('testsuites');
    check(root);
    for (const { children, attributes } of root.children) {
      const cases = children.filter(({ name }) => name === 'testcase');
      const failed = cases.filter((each) => each.children.length > 0);
      expect([attributes['tests'], attributes['failures']]).toEqual([`${cases.length}`, `${failed.length}`]);
    }
    expect(root.children.map(({ attributes }) => attributes['id'])).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  test('has a suite a file, and a case for each rule, with all its places', async () => {
    const { children } = readXml(await printed('junit'));
    const named = (file: string) => children.find(({ attributes }) => attributes['name'] === file);
    const [clean] = named('2026/11.a.clean.md')?.children.filter(({ name }) => name === 'testcase') ?? [];
    expect(clean).toMatchObject({ attributes: { name: 'nothing to raise' }, children: [] });
    const raised = named('2026/11.a.b.md');
    const wishes = raised?.children.find(({ attributes }) => attributes['name'] === 'hindsight/should-have');
    const told = wishes?.children[0]?.text.split('\n') ?? [];
    expect(told[0]).toMatch(/^2026\/11\.a\.b\.md:5:11 .*What made this look right at the time\?$/);
    expect(told.map((line) => line.split(' ')[0])).toEqual([
      '2026/11.a.b.md:5:11',
      '2026/11.a.b.md:7:4',
      '2026/11.a.b.md:10:11',
    ]);
  });
});

describe('Annotations of a workflow', () => {
  test('are a line each, with the path from the top of the repository', async () => {
    const { check, cwd } = place({ '.git/HEAD': '', '2026/a.md': summary(wish) });
    const { out } = await check(['--format', 'github'], { cwd: join(cwd, '2026') });
    expect(out).toMatch(/^::error file=2026\/a\.md,line=5,/);
    for (const line of (await printed('github')).trimEnd().split('\n'))
      expect(line).toMatch(/^::(?:error|warning|notice) file=[^,:]+(?:,\w+=[^,:]+)*::\S/);
  });
});
