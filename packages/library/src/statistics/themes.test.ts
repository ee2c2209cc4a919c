import { expect, test } from 'vitest';
import { themesIn } from '../themes/themes.js';
import { themesOf } from './themes.js';

test('A theme is shared by at least two postmortems, counted once each, the widest first', () => {
  const [certificate, disk] = ['The certificate expired', 'The disk was full'];
  const texts = [`${certificate}. ${disk}.`, `${certificate}. ${certificate}.`, disk, disk];
  const factors = texts.map((text, index) => ({ postmortem: `${index}`, text }));
  const found = themesOf(factors);
  expect(found[0]).toEqual({ theme: themesIn(disk)[0], postmortems: ['0', '2', '3'] });
  expect(found.slice(1)).toEqual(themesIn(certificate).map((theme) => ({ theme, postmortems: ['0', '1'] })));
});
