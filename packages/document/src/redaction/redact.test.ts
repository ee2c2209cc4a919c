import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { applyEdits } from '../range.js';
import type { Person } from './people.js';
import { redact } from './redact.js';

const people: readonly Person[] = [
  { names: ['Dana Reyes', '@dana', 'dana@x.example'], role: 'a responder' },
  { names: ['Arjun Rao', '@arjunr'], role: 'a responder' },
  { names: ['Tomas Lind', 'TL'], role: 'the incident commander' },
  { names: ['Mei Chen'], role: 'the scribe' },
  { names: ['Noor Haddad'], role: 'the owner of this review' },
  { names: ['Maria van der Berg'], role: 'a support colleague' },
  { names: ["Seán O'Neil"], role: 'a colleague' },
  { names: ['Anna-Zoë Müller'], role: 'a colleague' },
  { names: ['田中 太郎'], role: 'a responder' },
  { names: ['김민준'], role: 'a responder' },
  { names: ['Иван Петров'], role: 'a responder' },
  { names: ['Will Page', '@will'], role: 'a responder' },
  { names: ['May Root'], role: 'a colleague' },
  { names: ['Grace Stone'], role: 'a responder' },
];

function redacted(text: string, keep: readonly string[] = []): string {
  const { model } = parse(text);
  return applyEdits(text, redact(model, { people, keep }).edits);
}

function unsure(text: string): string[] {
  const { model } = parse(text);
  return redact(model, { people }).unsure.map(({ from, to }) => text.slice(from, to));
}

describe('names become roles', () => {
  it.each([
    // Full names, at the head and in the middle
    ['Dana Reyes raised the limit.', 'A responder raised the limit.'],
    ['Then Dana Reyes raised the limit.', 'Then a responder raised the limit.'],
    ['It fell. Dana Reyes saw it.', 'It fell. A responder saw it.'],
    ['See e.g. Dana Reyes.', 'See e.g. a responder.'],
    ['"Dana Reyes raised it," he said.', '"A responder raised it," he said.'],
    ['- 11:02 Arjun Rao raised the limit', '- 11:02 A responder raised the limit'],
    ['- **10:53** – Arjun Rao was paged', '- **10:53** – A responder was paged'],
    ['- 10:41 **Began.** Dana Reyes saw it.', '- 10:41 **Began.** A responder saw it.'],
    ['- [ ] **A1** Dana Reyes to raise it', '- [ ] **A1** A responder to raise it'],
    ['## Dana Reyes raised it', '## A responder raised it'],
    ['## What Dana did', '## What a responder did'],
    ['Tomas Lind paged Mei Chen.', 'The incident commander paged the scribe.'],
    ['We asked Noor Haddad.', 'We asked the owner of this review.'],
    // Single names
    ['Then Dana raised it.', 'Then a responder raised it.'],
    ['Then Reyes raised it.', 'Then a responder raised it.'],
    ['Dr. Reyes and Mrs Chen raised it.', 'A responder and the scribe raised it.'],
    ['Then D. Reyes raised it.', 'Then a responder raised it.'],
    ['Then Dana R. raised it.', 'Then a responder raised it.'],
    ['Then Dana M. Reyes raised it.', 'Then a responder raised it.'],
    ['Reyes, Dana raised it.', 'A responder raised it.'],
    // Possessives
    ["Dana's change", "A responder's change"],
    ['It was Dana Reyes’s change.', 'It was a responder’s change.'],
    ["It was Reyes' change.", "It was a responder's change."],
    ["Dana and Arjun's change", "Two responders' change"],
    ["Dana's and Arjun's changes", "A responder's and another responder's changes"],
    // Articles
    ['An Arjun idea', 'A responder idea'],
    ['It was a Tomas Lind idea.', 'It was an incident commander idea.'],
    ['It was the Dana idea.', 'It was the responder idea.'],
    ['the incident commander, Tomas Lind, said', 'the incident commander said'],
    ['The incident commander Tomas Lind said', 'The incident commander said'],
    // Several people
    ['Dana Reyes and Arjun Rao raised it.', 'Two responders raised it.'],
    ['We told Dana, Arjun and Will Page to stop.', 'We told three responders to stop.'],
    ['Both Dana and Arjun saw it.', 'Both responders saw it.'],
    ['Thanks to Dana, Arjun, and Mei.', 'Thanks to a responder, another responder, and the scribe.'],
    ['@dana, @arjunr: please look', 'Two responders: please look'],
    ['Dana/Arjun fixed it.', 'Two responders fixed it.'],
    ['Dana Reyes and Tomas Lind raised it.', 'A responder and the incident commander raised it.'],
    [
      'Dana Reyes, Arjun Rao and Tomas Lind met.',
      'A responder, another responder and the incident commander met.',
    ],
    ['Dana told Arjun.', 'A responder told another responder.'],
    ['Dana said that Dana was tired.', 'A responder said that the responder was tired.'],
    ['Dana told Arjun. Arjun left.', 'A responder told another responder. A responder left.'],
    // Lists of names
    ['- Owner: Arjun Rao', '- Owner: responder'],
    ['- Owner: Arjun Rao (until Monday)', '- Owner: responder (until Monday)'],
    ['- Present: Dana Reyes, Arjun Rao', '- Present: responder, responder'],
    ['- Present: Dana Reyes and the storage team', '- Present: responder and the storage team'],
    ['- Dissent: Mei Chen — the backlog grew', '- Dissent: scribe — the backlog grew'],
    ['- Assumed: Dana Reyes would know', '- Assumed: a responder would know'],
    ['- Dana Reyes', '- Responder'],
    ['- Dana: raised it', '- A responder: raised it'],
    [
      '| Who | What |\n| --- | --- |\n| Dana Reyes | Arjun raised it |',
      '| Who | What |\n| --- | --- |\n| Responder | A responder raised it |',
    ],
    ['- 2026-12-16 Dana Reyes: corrected it', '- 2026-12-16 A responder: corrected it'],
    // Handles and addresses
    ['Ask @dana or @Arjunr.', 'Ask a responder or another responder.'],
    ['Ask dana@x.example.', 'Ask a responder.'],
    ['Ask <DANA@X.EXAMPLE>.', 'Ask a responder.'],
    ['Ask Dana.Reyes@corp.example.', 'Ask a responder.'],
    ['Dana Reyes (@dana) raised it.', 'A responder raised it.'],
    ['Dana Reyes <dana@x.example> raised it.', 'A responder raised it.'],
    ['Ask <@dana>, or @dana-ops.', 'Ask a responder, or the responder.'],
    ['Ask other@x.example.', 'Ask other@x.example.'],
    // Links and what they point to
    ['Ask [Dana](mailto:dana@x.example).', 'Ask [a responder](mailto:redacted).'],
    ['Ask [Dana](https://chat.example/@dana).', 'Ask [a responder](https://chat.example/redacted).'],
    ['Ask [Dana](https://chat.example/U12).', 'Ask [a responder](https://chat.example/redacted).'],
    ['Ask [Dana](https://chat.example/@dana) Reyes.', 'Ask [a responder](https://chat.example/redacted).'],
    ['See https://x.example/people/dana-reyes.', 'See https://x.example/people/redacted.'],
    ['See <https://x.example/Dana%20Reyes>.', 'See <https://x.example/redacted>.'],
    ['![Dana at the desk](dana-reyes.png)', '![A responder at the desk](redacted.png)'],
    [
      'See [it][dana].\n\n[dana]: https://x.example/dana',
      'See [it][responder-1].\n\n[responder-1]: https://x.example/redacted',
    ],
    // Spellings
    ['Then DANA REYES, dana reyes.', 'Then a responder, the responder.'],
    ['We saw Dana  Reyes and Dana\u00a0Reyes.', 'We saw a responder and the responder.'],
    ['We saw Dana\nReyes there.', 'We saw a responder there.'],
    ['> We saw Dana\n> Reyes there.', '> We saw a responder there.'],
    ['We saw D&#97;na&nbsp;Reyes.', 'We saw a responder.'],
    ['We saw **Dana** Reyes.', 'We saw a responder.'],
    ['We saw Dana **Reyes**.', 'We saw a responder.'],
    ['We saw **Dana Reyes**.', 'We saw **a responder**.'],
    ['We **saw Dana** Reyes.', 'We **saw a responder**.'],
    ['We saw Dana **Reyes (IC)**.', 'We saw **a responder (IC)**.'],
    [
      'We saw Maria van der Berg, then van der Berg.',
      'We saw a support colleague, then the support colleague.',
    ],
    ['We saw Sean O’Neil and ONeil.', 'We saw a colleague and the colleague.'],
    ['We saw Anna Zoe Mueller.', 'We saw a colleague.'],
    ['We saw Anna-Zoe\u0308 Mu\u0308ller.', 'We saw a colleague.'],
    ['昨日、田中太郎が上げた。', '昨日、a responderが上げた。'],
    ['오늘 김민준이 올렸다', '오늘 a responder이 올렸다'],
    ['Тогда Иван Петров поднял', 'Тогда a responder поднял'],
    // Initials only where they are told
    ['Then TL said so; tl;dr', 'Then the incident commander said so; tl;dr'],
    ['Then DR failed over.', 'Then DR failed over.'],
    // Code, comments, identifiers
    ['Run `ssh dana`.', 'Run `ssh responder`.'],
    ['Run `sudo -u tomas.lind ls`.', 'Run `sudo -u incident-commander ls`.'],
    ['```\nuser=dana_reyes up\n```', '```\nuser=responder up\n```'],
    ['<!-- Dana Reyes wrote this -->', '<!-- a responder wrote this -->'],
    ['See /home/dana/notes.txt and DanaReyes.log', 'See /home/responder/notes.txt and responder.log'],
    ['A Dana-led drill', 'A responder-led drill'],
    // Front matter
    [
      '---\nowner: "@dana"\nresponders: [Dana Reyes, Arjun Rao]\n---\n',
      '---\nowner: "responder"\nresponders: [responder, responder]\n---\n',
    ],
    ["---\ntitle: 'What Dana saw'\n---\n", "---\ntitle: 'What a responder saw'\n---\n"],
  ])('%j', (before, after) => {
    expect(redacted(before)).toBe(after);
    expect(redacted(after)).toBe(after);
  });
});

describe('names that are words too', () => {
  it.each([
    ['At noon Will raised the limit.', 'At noon a responder raised the limit.'],
    ['Will raised the limit.', 'A responder raised the limit.'],
    ["We read Grace's notes.", "We read a responder's notes."],
    ['Grace noticed it.', 'A responder noticed it.'],
    ['We paged Grace at ten.', 'We paged a responder at ten.'],
    ['Then Dana and Will left.', 'Then two responders left.'],
    ['Ask @will.', 'Ask a responder.'],
    ['- Present: Will, Mei Chen', '- Present: responder, scribe'],
    ['Will Page and May Root met.', 'A responder and a colleague met.'],
  ])('%j is a person', (before, after) => {
    expect(redacted(before)).toBe(after);
    expect(unsure(before)).toEqual([]);
  });

  it.each([
    'We will see on May 3.',
    'It was 3 May 2026, and it may happen again.',
    'a stone wall, the root of it, page by page, a grace period',
    'See https://x.example/will/page/root',
    'page2, root1 and stone3 are hosts',
  ])('%j is nobody', (text) => {
    expect(redacted(text)).toBe(text);
    expect(unsure(text)).toEqual([]);
  });

  it.each([
    ['Root cause: a full disk', ['Root']],
    ['Since May the Page is slow.', ['May', 'Page']],
    ['The alarm will page somebody.', ['will page']],
    ['Dana Smith called.', ['Dana']],
    ['Then Carlos Reyes called.', ['Reyes']],
    ['Write to page@x.example and to @stone.', ['stone']],
    ['`sudo -u dreyes` in /home/dreyes2', ['dreyes', 'dreyes2']],
    ['Paged @dana2; Dana2 replied.', ['dana2', 'Dana2']],
  ])('%j is for a person to look at', (text, words) => {
    expect(redacted(text)).toBe(text);
    expect(unsure(text)).toEqual(words);
  });

  it('what is kept stays, unless it is a full name', () => {
    expect(redacted('The Dana cluster and Dana Reyes', ['Dana cluster'])).toBe(
      'The Dana cluster and a responder',
    );
    expect(redacted('Dana restarted Reyes', ['Reyes'])).toBe('A responder restarted Reyes');
    expect(redacted('---\nsystems: [dana-db]\n---\n\nThen Dana restarted dana-db.\n')).toBe(
      '---\nsystems: [dana-db]\n---\n\nThen a responder restarted dana-db.\n',
    );
  });
});

describe('roles', () => {
  const worded = (role: string, text: string): string => {
    const { model } = parse(text);
    return applyEdits(text, redact(model, { people: [{ names: ['Dana Reyes'], role }] }).edits);
  };

  it('may be any words', () => {
    expect(worded('an SRE', 'Then Dana left.')).toBe('Then an SRE left.');
    expect(worded('database administrator', 'Then Dana left.')).toBe('Then a database administrator left.');
    expect(worded('the "lead": <b>x</b>', '---\nowner: Dana Reyes\n---\n')).not.toMatch(/[<>"]/);
  });

  it('of those who can be meant are what they have in common', () => {
    const two = (role: string): string => {
      const text = 'Then Dana left.';
      const options = {
        people: [
          { names: ['Dana Reyes'], role: 'a responder' },
          { names: ['Dana Moss'], role },
        ],
      };
      return applyEdits(text, redact(parse(text).model, options).edits);
    };
    expect(two('a responder')).toBe('Then a responder left.');
    expect(two('the scribe')).toBe('Then a colleague left.');
  });

  it('that several people had belong to none of them alone', () => {
    const text = '---\npeople:\n  scribe: [Dana Reyes, Arjun Rao]\n---\n\nThen Dana wrote it down.\n';
    expect(applyEdits(text, redact(parse(text).model).edits)).toContain('Then a scribe wrote it down.');
  });

  it('do not stand in the middle of a word', () => {
    const text = 'In truth, *truth* is Ruthless.';
    expect(
      redact(parse(text).model, { people: [{ names: ['Ruth Moss'], role: 'a responder' }] }).edits,
    ).toEqual([]);
  });

  it('nobody known, nothing done', () => {
    expect(redact(parse('Dana raised it.').model)).toEqual({ edits: [], unsure: [] });
  });
});

it('the canonical document', () => {
  const path = fileURLToPath(new URL('../testing/fixtures/canonical.md', import.meta.url));
  const text = readFileSync(path, 'utf8');
  const { edits, unsure: open } = redact(parse(text).model);
  const lines = applyEdits(text, edits).split('\n');
  const changed = text.split('\n').flatMap((line, index) => (line === lines[index] ? [] : [lines[index]]));
  expect(open).toEqual([]);
  expect(lines).toHaveLength(text.split('\n').length);
  expect(changed).toEqual([
    'called-by: colleague',
    'owner: responder',
    '  incident-commander: incident commander',
    '  responders: [responder, responder]',
    '- 11:02 A responder raised the pool limit. (uncertain: exact minute)',
    '  - Owner: responder',
    '- Facilitator: facilitator',
    "- Devil's advocate: devil's advocate",
    '- Present: responder, responder',
    '- Agreed: responder',
    '- Dissent: colleague — the backlog is a factor of its own',
    '- 2026-12-16 A responder: corrected the number of shoppers',
  ]);
});
