import type { Way } from '@debrief/api/client';
import { useCallback } from 'react';
import { useDesk } from '../../changing/use.js';
import { say } from '../../shell/live.js';
import { forgetForm, openForm, wantedForm } from '../alive/open.js';
import { takeBackIfLeft } from './empty.js';
import { sectionOf, wantedOf } from './way.js';

/** How long a form may take to come: what makes the text alive may still be on its way. */
const patience = 1500;

/** Takes a person to where something is supplied: its form, open, in its part; a part that is missing is put there. */
export function useGo(): (way: Way) => Promise<void> {
  const desk = useDesk();
  return useCallback(
    async (way) => {
      const section = sectionOf(way);
      const parsed = await desk.ready();
      const isThere =
        section === null ||
        parsed.model.outline.all.some(({ kind, also }) => kind === section || also.includes(section));
      if (!isThere) {
        const refused = await desk.change({ do: 'add-section', kind: section });
        if (refused) return say(refused.message);
        takeBackIfLeft(desk, section);
      }
      const wanted = wantedOf(way);
      openForm(wanted);
      await until(() => wantedForm() !== wanted);
      if (wantedForm() !== wanted) return;
      forgetForm();
      if (!show(way)) say('It has no place of its own here yet.');
    },
    [desk],
  );
}

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + patience;
  while (!holds() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Where no form comes, the place itself is shown. */
function show(way: Way): boolean {
  const section = sectionOf(way);
  const [name, index] = 'thing' in way ? [way.thing, way.index] : [null, null];
  const element =
    (name !== null && index !== null && find(`[data-${name}$="${index}"]`)) ||
    ('words' in way && around(way.words)) ||
    (section !== null && find(`:is(section, li)[data-kind="${section}"]`)) ||
    find('.pm-head');
  if (!element) return false;
  element.scrollIntoView({ block: 'center' });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return true;
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.pm ${selector}`);
}

/** The smallest element of the text that an offset stands in. */
function around(offset: number): HTMLElement | null {
  const all = document.querySelectorAll<HTMLElement>('.pm-rendered [data-from][data-to]');
  const holding = [...all].filter(
    ({ dataset }) => Number(dataset['from']) <= offset && offset < Number(dataset['to']),
  );
  return holding.at(-1) ?? null;
}
