import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concepts } from './concepts.js';
import { conceptsIn, themesIn } from './themes.js';

const idsIn = (text: string): string[] => conceptsIn(text).map(({ id }) => id);

describe('The concepts in a text', () => {
  it.each([
    ['retries', 'Every client tries again after exactly five seconds'],
    ['retries', 'The worker retried at once, without jitter'],
    ['retries', 'The app keeps asking until somebody answers'],
    ['together', 'All scanners came back in the same second'],
    ['pool', 'No free connection was left in the pool'],
    ['pool', 'FATAL: too many clients already'],
    ['certificate', 'The TLS handshake failed, for the cert had lapsed'],
    ['disk', 'The volume of the primary filled up overnight'],
    ['disk', 'No space left on device'],
    ['cache', 'Redis came up cold'],
    ['dns', 'The resolver did not find the name of the host'],
    ['migration', 'ALTER TABLE waited for a long transaction'],
    ['leader', 'Two nodes both believed that they were the primary'],
    ['memory', 'The process grew until it was killed: OOMKilled'],
    ['timezone', 'The night in which the clocks went back'],
    ['feature-flag', 'A toggle was turned on for everybody'],
    ['backup', 'The nightly dump could not be restored'],
    ['alarm-missing', 'No alarm fired'],
    ['third-party', 'Our card provider was unavailable'],
    ['incoming-data', 'A weight in a product file is a bare number'],
    ['handover', 'The one engineer who knows it had left the company'],
  ])('%s is in: %s', (id, text) => {
    expect(idsIn(text)).toContain(id);
  });

  it.each([
    ['disk', 'The form was filled in by the driver'],
    ['retries', 'We asked the depot for a list'],
    ['backup', 'Three nodes came back, and the vans were on their way back up north'],
    ['lock', 'The door of the depot was open'],
    ['memory', 'In memory of the old warehouse'],
    ['paging', 'The alarm paged the on-call engineer, who acknowledged within a minute'],
    ['leader', 'A team leader asked for help'],
  ])('%s is not in: %s', (id, text) => {
    expect(idsIn(text)).not.toContain(id);
  });

  it('come in the order of the thesaurus, once each, and whatever the text is', () => {
    const words = fc.constantFrom(
      ...[
        'retry',
        'pool',
        'no',
        'disk',
        'full',
        'lock',
        'alarm',
        '.',
        '404',
        'ß',
        'constructor',
        '__proto__',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          const found = conceptsIn(text);
          const order = found.map((concept) => concepts.indexOf(concept));
          expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('are still there when other words stand behind', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('No space left on device', 'two primaries took writes'),
        fc.lorem(),
        (text, more) => {
          expect(idsIn(`${text}. ${more}`)).toEqual(expect.arrayContaining(idsIn(text)));
        },
      ),
    );
  });
});

describe('The thesaurus', () => {
  it('has an id and a name of its own for each concept', () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
    expect(new Set(concepts.map(({ name }) => name)).size).toBe(concepts.length);
    for (const { id, name } of concepts) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      // Names stand in lists, with commas between them.
      expect(name).not.toMatch(/[,;]/);
    }
    expect(themesIn('No space left on device')).toContain('a disk that filled up');
  });

  it('has no wording that cannot be met', () => {
    for (const { id, wordings } of concepts) {
      expect(wordings.length, id).toBeGreaterThan(0);
      for (const wording of wordings) {
        const text = wording
          .split(' & ')
          .map((part) =>
            part
              .split(/\s+/)
              .map((choice) => choice.split('|')[0]?.replaceAll('_', ' ').replaceAll('*', ''))
              .join(' '),
          )
          .join(' ');
        expect(idsIn(text), `${id}: ${wording}`).toContain(id);
      }
    }
  });
});
