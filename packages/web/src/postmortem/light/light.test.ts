import { expect, test } from 'vitest';
import { createLight } from './light.js';

test('who listens is told once for each new thing that is pointed at', () => {
  const light = createLight();
  const seen: unknown[] = [];
  const leave = light.subscribe(() => seen.push(light.now()));
  light.set({ what: 'entry', index: 2 });
  light.set({ what: 'entry', index: 2 });
  light.set({ what: 'factor', index: 2 });
  light.set(null);
  leave();
  light.set({ what: 'entry', index: 0 });
  expect(seen).toEqual([{ what: 'entry', index: 2 }, { what: 'factor', index: 2 }, null]);
});
