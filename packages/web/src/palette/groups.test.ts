import { expect, test } from 'vitest';
import { groupsFor, type Known } from './groups.js';
import type { Item } from './item.js';

const item = (id: string, title: string, also?: string): Item => ({
  id,
  title,
  icon: 'page',
  go: { href: `/${id}` },
  ...(also !== undefined && { also }),
});

const known: Known = {
  recent: [item('b', 'Payments review')],
  here: [],
  pages: [item('actions', 'Actions'), item('home', 'Home')],
  commands: [item('dark', 'Colours: dark', 'theme')],
  found: [item('p', 'Card payments declined')],
  systems: [item('payments', 'payments'), item('app', 'app')],
  people: [item('a', 'Payton Ames'), item('b', 'Paytra Bell')],
  rules: [],
  guides: [],
};

const offered = (typed: string) =>
  groupsFor(typed, known).map(({ title, items }) => [title, ...items.map((each) => each.title)]);

test('before anything is typed, what was used lately comes first', () => {
  expect(offered(' ')).toEqual([
    ['Lately', 'Payments review'],
    ['Pages', 'Actions', 'Home'],
    ['Do', 'Colours: dark'],
  ]);
});

test('words offer what fits them, and the library for all else', () => {
  expect(offered('pay')).toEqual([
    ['Postmortems', 'Card payments declined', 'Search the library for “pay”'],
    ['Systems', 'payments'],
    ['People', 'Paytra Bell', 'Payton Ames'],
  ]);
});

test('other words find a command too', () => {
  expect(offered('theme').at(-1)).toEqual(['Do', 'Colours: dark']);
});
