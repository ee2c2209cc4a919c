import { ApiError } from '@debrief/api/client';
import { lineEdits } from '@debrief/document';
import { useRouteContext } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useDesk, useParsed } from '../../../../changing/use.js';
import { Field, Form, Prose, Tick, useKept } from '../../../../fields/index.js';
import { say } from '../../../../shell/live.js';
import { counted } from '../../../../words/count.js';
import { today } from '../form.js';
import { timesAround } from '../times.js';
import { firstZone, ZoneChoice } from '../zones.js';
import { Left } from './left.js';
import { type LookedAt, lookedAt, stepsFor } from './rows.js';
import { RowTable } from './table.js';

interface Props {
  /** What was pasted already, where it was. */
  readonly words: string;
  readonly onClose: () => void;
}

export const keyOfPaste = (id: string): string => `${id} paste`;

interface Facts {
  readonly text: string;
  readonly zone: string;
  readonly saysWho: boolean;
  readonly rows: readonly LookedAt[] | null;
  readonly format: string;
  readonly left: readonly string[];
  readonly passed: readonly string[];
  readonly note: string | null;
}

/** So many entries are added as operations, each named in the commit; more of them as one edit that says how many. */
const mostSteps = 3;

/** What somebody copied elsewhere, as rows to look through; what is ticked is added as one change. */
export function PasteForm({ words, onClose }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model;
  const { client } = useRouteContext({ from: '__root__' });
  const around = model ? timesAround(model) : null;
  const { facts, set, forget, isLeft } = useKept<Facts>(keyOfPaste(desk.id), {
    text: words,
    zone: around ? firstZone(around) : 'UTC',
    saysWho: true,
    rows: null,
    format: '',
    left: [],
    passed: [],
    note: null,
  });
  const [trouble, setTrouble] = useState<string | null>(null);
  const asked = useRef(0);
  const read = async (text: string, zone: string): Promise<void> => {
    const own = ++asked.current;
    if (text.trim() === '' || !model || !around) return;
    try {
      const pasted = await client.pasted({ text, zone: zone || null, today: today(), day: around.firstDay });
      if (own !== asked.current) return;
      setTrouble(null);
      const { format, left, passed, note } = pasted;
      set({ text, zone, rows: lookedAt(pasted, zone, model), format, left, passed, note });
      say(`${counted(pasted.rows.length, 'row')} read`);
    } catch (error) {
      if (own !== asked.current) return;
      const told = error instanceof ApiError ? error.problem.detail : 'The server cannot be reached.';
      setTrouble(`${told} What you pasted is kept here.`);
    }
  };
  const latest = useRef(read);
  latest.current = read;
  const isRead = facts.rows !== null;
  // What is pasted is read at once; what is typed, after a rest.
  useEffect(() => {
    if (isRead || facts.text.trim() === '') return;
    const timer = setTimeout(() => void latest.current(facts.text, facts.zone), 350);
    return () => clearTimeout(timer);
  }, [facts.text, facts.zone, isRead]);
  if (!model || !around) return null;
  const close = (): void => {
    asked.current++;
    forget();
    onClose();
  };
  const rows = facts.rows ?? [];
  const wanted = rows.filter(({ isWanted }) => isWanted).length;
  const save = async () => {
    const parsed = await desk.ready();
    if (!isRead) {
      if (facts.text.trim() === '') return { message: 'Paste something first.' };
      await read(facts.text, facts.zone);
      return null;
    }
    if (wanted === 0) return { message: 'Tick at least one row, or cancel.' };
    const { zone, saysWho } = facts;
    const found = await stepsFor(parsed, rows, { zone, today: today(), saysWho, around });
    if (!('steps' in found)) {
      set({ rows: rows.map((row, index) => ({ ...row, problem: found.get(index) ?? row.problem })) });
      return {
        message: `${counted(found.size, 'row needs', 'rows need')} another look. Nothing was added yet.`,
      };
    }
    const told = `Add ${counted(found.steps.length, 'entry', 'entries')} to the timeline`;
    const isLong = found.steps.length > mostSteps;
    const edits = isLong ? lineEdits(parsed.text, found.after.text) : [];
    const refused = await desk.change(isLong ? { do: 'edit', edits, told } : found.steps);
    if (refused === null) {
      close();
      say(`Added ${counted(found.steps.length, 'entry', 'entries')}. Ctrl Z takes them back.`);
    }
    return refused;
  };
  return (
    <Form
      title={isRead ? 'Look through what was read' : 'Paste a chat, alerts or a spreadsheet'}
      save={isRead ? `Add ${counted(wanted, 'entry', 'entries')}` : 'Read it'}
      note={isLeft ? { words: 'You pasted this earlier and did not add it.', isLeft } : undefined}
      onSave={save}
      onCancel={close}
      more={
        isRead ? (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => set({ rows: null, left: [], passed: [], note: null })}
          >
            Paste something else
          </button>
        ) : undefined
      }
    >
      {isRead ? null : (
        <Field
          label="What you copied"
          hint="Messages from Slack, log entries of PagerDuty, alerts of Alertmanager, cells of a spreadsheet, a log, or any lines with times. You look through everything before it is added."
          error={trouble}
        >
          <Prose className="prose-field paste-words" value={facts.text} onChange={(text) => set({ text })} />
        </Field>
      )}
      <Field label="Zone of the clocks in it" hint="Where they name none">
        <ZoneChoice
          value={facts.zone}
          around={around}
          onChange={(zone) => (isRead ? void read(facts.text, zone) : set({ zone }))}
        />
      </Field>
      {rows.some(({ who }) => who !== '') ? (
        <Tick checked={facts.saysWho} onChange={(saysWho) => set({ saysWho })}>
          Say who said it
        </Tick>
      ) : null}
      {isRead ? (
        <div className="field-whole paste-read">
          <p className="paste-told">{toldOf(facts, rows)}</p>
          {trouble === null ? null : <p className="field-error">{trouble}</p>}
          {facts.note === null ? null : <p className="field-note">{facts.note}</p>}
          <RowTable
            rows={rows}
            showsWho={facts.saysWho}
            onChange={(index, some) =>
              set({
                rows: rows.map((row, at) => (at === index ? { ...row, problem: null, ...some } : row)),
              })
            }
            onAll={(isWanted) => set({ rows: rows.map((row) => ({ ...row, isWanted })) })}
          />
          <Left lines={facts.left} passed={facts.passed} />
        </div>
      ) : null}
    </Form>
  );
}

const sources: Readonly<Record<string, string>> = {
  'slack copy': 'messages from Slack',
  'slack export': 'messages exported from Slack',
  'pagerduty log': 'the log of an incident in PagerDuty',
  alertmanager: 'alerts',
  csv: 'cells of a spreadsheet',
  table: 'a table',
  json: 'data',
  lines: 'lines',
};

function toldOf({ format }: Facts, rows: readonly LookedAt[]): string {
  if (rows.length === 0) return 'No line in it begins with a time, so there is nothing to add yet.';
  const there = rows.filter(({ isThere }) => isThere).length;
  const seen = `Read as ${sources[format] ?? 'lines'}: ${counted(rows.length, 'row')}.`;
  return there === 0 ? seen : `${seen} ${counted(there, 'is', 'are')} in the timeline already, and left out.`;
}
