import type { Factor, Model } from '@debrief/document';
import { whyWays } from '@debrief/process';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { Choice, Field, Form, useKept } from '../../../fields/index.js';
import { Words } from '../words.js';
import { useOutlineKeys } from './keys.js';
import { deeperSpot, lineStep, outerSpot, type Spot, trailTo } from './spot.js';
import { TrailTo } from './trail.js';

interface Props {
  /** Where the first line goes. */
  readonly start: Spot;
  readonly onClose: () => void;
}

/** Under which key the line keeps what is typed: by the place where it was begun. */
export function lineKey(id: string, start: Spot): string {
  return `${id} why ${JSON.stringify(start)}`;
}

/**
 * The whys, written one line after the other: Enter adds the line and goes on, from a question to its answer and from
 * an answer to the next why; Shift Enter adds one more of the same kind. An empty line goes deeper with Tab and out with
 * Shift Tab, as in an outline; Escape ends it.
 */
export function WhyLine({ start, onClose }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const place = useRef<HTMLDivElement>(null);
  const { facts, set, forget, note } = useKept<{ readonly spot: Spot; readonly words: string }>(
    lineKey(desk.id, start),
    { spot: start, words: starterFor(start) },
  );
  const { spot, words } = facts;
  useOutlineKeys();
  const where = JSON.stringify(spot);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at another place the line begins anew.
  useEffect(() => {
    const field = place.current?.querySelector('textarea');
    field?.focus({ preventScroll: true });
    field?.select();
    field?.form?.scrollIntoView({ block: 'nearest' });
  }, [where]);
  const trail = model && trailTo(model, spot);
  if (!model || !trail) return null;
  const close = (): void => {
    forget();
    onClose();
  };
  const goTo = (next: Spot): void => set({ spot: next, words: starterFor(next) });
  const isUntouched = words.trim() === '' || words === starterFor(spot);
  const outer = outerSpot(model, spot);
  const deeper = deeperSpot(model, spot);

  /** Adds the line; `next` says where the one after it goes, null ends it. */
  const add = async (next: (model: Model) => Spot | null) => {
    if (words.trim() === '') {
      close();
      return null;
    }
    const step = lineStep(model, spot, words);
    if (!step)
      return { message: 'What this line belongs to has gone. Copy your words and add them elsewhere.' };
    const refused = await desk.change(step);
    if (refused) return refused;
    const now = desk.parsed?.model;
    const after = now ? next(now) : null;
    if (after) goTo(after);
    else close();
    return null;
  };
  const addAndGoOn = () => add((now) => deeperSpot(now, spot));
  /** What keys do: Enter as the buttons do, and Tab in an empty line as in an outline. */
  const keys = (event: KeyboardEvent) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey, target } = event;
    if (event.defaultPrevented || event.nativeEvent.isComposing || !(target instanceof HTMLTextAreaElement))
      return null;
    if (key === 'Tab' && isUntouched && !altKey && !ctrlKey && !metaKey) {
      const next = shiftKey ? outer : deeper;
      // Where the outline ends, Tab goes through the page as everywhere.
      if (next === null) return null;
      event.preventDefault();
      goTo(next);
      return null;
    }
    if (key !== 'Enter' || altKey) return null;
    if (ctrlKey || metaKey) return () => add(() => null);
    return shiftKey ? () => add(() => spot) : null;
  };
  return (
    <Form
      title={spot.kind === 'why' ? 'Ask why' : 'Answer'}
      save="Add"
      cancel="Done"
      keys={keys}
      note={note}
      onSave={addAndGoOn}
      onCancel={close}
      more={
        outer === null ? undefined : (
          <button type="button" className="button button-quiet" onClick={() => goTo(outer)}>
            {outer.kind === 'answer' ? 'Another answer instead' : 'Another question instead'}
          </button>
        )
      }
    >
      <TrailTo trail={trail} />
      <div ref={place} className="field-whole">
        <Words
          label={spot.kind === 'why' ? 'Question' : 'What is the answer?'}
          hint={
            spot.kind === 'why'
              ? 'Enter adds it and goes on to its answer.'
              : 'A condition, not a person. Enter adds it and asks the next why, Shift Enter asks for one more answer.'
          }
          value={words}
          onChange={(typed) => set({ words: typed })}
          put={(typed) => lineStep(model, spot, typed)}
        />
      </div>
      {spot.kind === 'why' && 'factor' in spot ? (
        <Field label="Asked as">
          <Choice
            value={spot.label ?? ''}
            choices={waysFor(trail.factor)}
            {...(spot.label === null && { none: 'Why' })}
            onChange={(label) => goTo({ ...spot, label: label === '' ? null : label })}
          />
        </Field>
      ) : null}
    </Form>
  );
}

/** A question to begin with, which is often the right one already. */
function starterFor(spot: Spot): string {
  if (spot.kind === 'answer') return '';
  if ('answer' in spot) return 'What made that possible?';
  return whyWays.find(({ label }) => label === spot.label)?.ask ?? 'What made this possible?';
}

/** The chains that a factor can have, and those that it has under other names. */
function waysFor({ chains }: Factor): readonly string[] {
  const own = chains.flatMap(({ label }) => label ?? []);
  return [...new Set([...whyWays.map(({ label }) => label), ...own])];
}
