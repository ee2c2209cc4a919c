import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { namesOfPeople, peopleIn } from './people.js';

const people = (text: string): string[] =>
  peopleIn(parse(text).model).map(({ names, role }) => `${names.join(' = ')}: ${role}`);

describe('people whom a document names', () => {
  it('are all of those in its front matter, its actions, its review and its amendments', () => {
    const path = fileURLToPath(new URL('../testing/fixtures/canonical.md', import.meta.url));
    expect(people(readFileSync(path, 'utf8'))).toEqual([
      'Ines Okafor: a colleague',
      'Dana Reyes: a responder',
      'Tomas Lind: the incident commander',
      'Arjun Rao: a responder',
      'Noor Haddad: the facilitator',
      "Mei Chen: the devil's advocate",
      'Lea Brandt: a colleague',
    ]);
  });

  it.each([
    ['---\nowner: Dana Reyes\n---\n', ['Dana Reyes: the owner of this review']],
    ['---\nowner: dana\n---\n', ['dana: the owner of this review']],
    ['---\nowner: "@dana (Dana Reyes)"\n---\n', ['Dana Reyes = @dana: the owner of this review']],
    ['---\nowner: Dana Reyes (she/her)\n---\n', ['Dana Reyes: the owner of this review']],
    ['---\nowner: storage on-call (Dana Reyes)\n---\n', ['Dana Reyes: the owner of this review']],
    ['---\nowner: storage on-call (weekdays)\n---\n', []],
    ['---\nowner: "[Dana Reyes](https://x.example/d)"\n---\n', ['Dana Reyes: the owner of this review']],
    [
      '---\nowner: Dana Reyes\npeople:\n  support: Dana Reyes\n  comms: Lea Brandt\n---\n',
      ['Dana Reyes: a support colleague', 'Lea Brandt: the communications lead'],
    ],
    ['---\npeople:\n  driver: Lea Brandt\n---\n', ['Lea Brandt: a colleague']],
    ['---\nresponders: Dana Reyes, Arjun Rao\n---\n', ['Dana Reyes: a responder', 'Arjun Rao: a responder']],
    ['- **Incident commander**: Dana Reyes\n', ['Dana Reyes: the incident commander']],
    [
      'Authors: Dana Reyes & Lea Brandt\n',
      ['Dana Reyes: an author of this review', 'Lea Brandt: an author of this review'],
    ],
    ['## Action items\n\n- [ ] Fix it\n  - Owner: Dana Reyes\n', ['Dana Reyes: a colleague']],
    ['## Action items\n\n- Fix it (@dana)\n', ['@dana: a colleague']],
    ['## Amendments\n\n- 2026-12-16 Dana Reyes: corrected it\n', ['Dana Reyes: a colleague']],
    ['## Review\n\n- Dissent: Lea Brandt — the backlog\n', ['Lea Brandt: a colleague']],
    [
      '## Review\n\n- Present: Dana Reyes, DB and María van der Berg\n',
      ['Dana Reyes: a colleague', 'DB: a colleague', 'María van der Berg: a colleague'],
    ],
  ])('%j', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  it('are one where names tell that they are', () => {
    expect(
      people(
        '---\nowner: Dana Reyes <dana@x.example>\npeople:\n  responders: ["Dana Reyes (@dr)"]\n---\n\n## Action items\n\n- [ ] Fix it\n  - Owner: Dana\n',
      ),
    ).toEqual(['Dana Reyes = dana@x.example = @dr = Dana: a responder']);
    expect(people('---\nowner: Dana Reyes\npeople:\n  scribe: "@dreyes"\n---\n')).toEqual([
      'Dana Reyes = @dreyes: the scribe',
    ]);
    expect(people('---\nowner: Dana\nresponders: [Dana Reyes, Dana Moss]\n---\n')).toEqual([
      'Dana: the owner of this review',
      'Dana Reyes: a responder',
      'Dana Moss: a responder',
    ]);
  });

  it.each([
    '---\nowner: payments team\n---\n',
    '---\nowner: ledger\nsystems: [ledger]\n---\n',
    '---\nowner: TBD\n---\n',
    '---\nowner: responder\npeople:\n  scribe: a scribe\n---\n',
    '## Action items\n\n- [ ] Fix it\n  - Owner: Payments platform\n- [ ] Fix it\n  - Owner: SRE\n',
    '## Action items\n\n- Kafka will be upgraded\n',
    '## Review\n\n- Present: the storage team, two engineers\n',
    'Contact: see the channel\n',
  ])('%j names nobody', (text) => {
    expect(people(text)).toEqual([]);
  });
});

it('names alone are those of all people, in the order of the document', () => {
  const { model } = parse('---\nowner: Dana Reyes\nscribe: "@dana, Mei Chen"\ncalled-by: Dana Reyes\n---\n');
  expect(namesOfPeople(model)).toEqual(['Dana Reyes', '@dana', 'Mei Chen']);
  expect(new Set(namesOfPeople(model))).toEqual(new Set(peopleIn(model).flatMap(({ names }) => names)));
});
