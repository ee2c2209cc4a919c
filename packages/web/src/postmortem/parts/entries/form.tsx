import type { Entry, Parsed } from '@debrief/document';
import { useState } from 'react';
import { useDesk } from '../../../changing/use.js';
import { Choice, Field, Form, Line, Prose, Tick, useKept } from '../../../fields/index.js';
import { say } from '../../../shell/live.js';
import { changedFacts } from '../source.js';
import { isAddress, withSource, wordsOf } from './facts.js';
import { momentChoices, momentOfChoice } from './moments.js';
import { timesAround, timeWords, understood } from './times.js';
import { firstZone, ZoneChoice } from './zones.js';

interface Props {
  readonly parsed: Parsed;
  /** The entry that is changed; null for a new one. */
  readonly entry: Entry | null;
  /** Words that a new one begins with. */
  readonly begun?: string;
  readonly onClose: () => void;
}

/** Under which key a form keeps what is typed. */
export function keyOfEntry(id: string, parsed: Parsed | null, entry: Entry | null): string {
  return `${id} entry ${entry === null || parsed === null ? 'new' : parsed.text.slice(entry.stamp.from, entry.textRange.to)}`;
}

/** Something that happened, with its time: new, or one that is there. */
export function EntryForm({ parsed, entry, begun = '', onClose }: Props) {
  const desk = useDesk();
  // Zones are offered as they were when the form opened.
  const [around] = useState(() => timesAround(parsed.model, entry ?? undefined));
  const before = {
    time: entry ? timeWords(entry) : '',
    zone: firstZone(around),
    ...(entry ? factsOf(parsed, entry) : { ...nothing, text: begun }),
  };
  const [key] = useState(() => keyOfEntry(desk.id, parsed, entry));
  const { facts, set, forget, note } = useKept(key, before);
  const [shown, setShown] = useState<'time' | 'source' | null>(null);
  const time = understood(facts.time, { zone: facts.zone, today: today() }, around);
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async () => {
    const isSameTime = entry !== null && facts.time === before.time && facts.zone === before.zone;
    if (!isSameTime && 'problem' in time) {
      setShown('time');
      return { message: 'The time is not understood yet.' };
    }
    if (!isAddress(facts.source)) {
      setShown('source');
      return { message: 'The link is not one yet.' };
    }
    const isVague = 'isApproximate' in time && time.isApproximate;
    const wanted = {
      text: withSource(facts.text.trim(), facts.source),
      moment: momentOfChoice(facts.moment),
      uncertain: facts.isUncertain || isVague ? facts.doubt.trim() || true : false,
    };
    const when = 'time' in time ? time.time : '';
    if (entry === null) {
      const refused = await desk.change({ do: 'add', what: 'entry', facts: { time: when, ...wanted } });
      if (refused === null) close();
      return refused;
    }
    const was = {
      text: before.text,
      moment: momentOfChoice(before.moment),
      uncertain: before.isUncertain ? before.doubt || true : false,
    };
    const changed = { ...changedFacts(was, wanted), ...(isSameTime ? {} : { time: when }) };
    const refused =
      Object.keys(changed).length === 0
        ? null
        : await desk.change({ do: 'change', what: 'entry', item: entry.from, facts: changed });
    if (refused === null) close();
    return refused;
  };
  const remove = async (): Promise<void> => {
    if (entry === null) return;
    const refused = await desk.change({ do: 'remove', what: 'entry', item: entry.from });
    if (refused === null) close();
    say(refused?.message ?? 'Took the entry out of the timeline. Ctrl Z brings it back.');
  };
  return (
    <Form
      title={entry === null ? 'Add an entry to the timeline' : 'Change this entry'}
      save={entry === null ? 'Add' : 'Save'}
      note={note}
      onSave={save}
      onCancel={close}
      more={
        entry === null ? undefined : (
          <button type="button" className="button button-quiet" onClick={() => void remove()}>
            Remove
          </button>
        )
      }
    >
      <Field
        label="When"
        hint="10:53, 9:05 pm, yesterday 14:10 CET"
        error={shown === 'time' && 'problem' in time ? time.problem : null}
        note={'note' in time ? time.note : undefined}
      >
        <Line value={facts.time} onChange={(words) => set({ time: words })} />
      </Field>
      <Field label="Zone of the clock" hint="Where the time names none">
        <ZoneChoice value={facts.zone} onChange={(zone) => set({ zone })} around={around} />
      </Field>
      <Field label="What happened" hint="As it was seen then: what people saw, did, or were told">
        <Prose isLine value={facts.text} onChange={(text) => set({ text })} />
      </Field>
      <Field label="Key moment" hint="At most one entry for each">
        <Choice
          value={facts.moment}
          onChange={(moment) => set({ moment })}
          none="None"
          choices={momentChoices}
        />
      </Field>
      <Field
        label="A link that shows it"
        hint="A graph, an alert, a message"
        error={
          shown === 'source' && !isAddress(facts.source) ? 'A link begins with https:// or http://.' : null
        }
      >
        <Line type="url" value={facts.source} onChange={(source) => set({ source })} />
      </Field>
      <div className="field-whole entry-doubt">
        <Tick checked={facts.isUncertain} onChange={(isUncertain) => set({ isUncertain })}>
          Something about it is uncertain
        </Tick>
        {facts.isUncertain ? (
          <Field label="What is uncertain" hint="The exact minute, who was told, the number">
            <Line value={facts.doubt} onChange={(doubt) => set({ doubt })} />
          </Field>
        ) : null}
      </div>
    </Form>
  );
}

const nothing = { text: '', moment: '', isUncertain: false, doubt: '', source: '' };

function factsOf(parsed: Parsed, entry: Entry) {
  const { text, moment, isCertain, doubt } = wordsOf(parsed, entry);
  return { text, moment: moment ?? '', isUncertain: !isCertain, doubt, source: '' };
}

/** The day where the person is. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
