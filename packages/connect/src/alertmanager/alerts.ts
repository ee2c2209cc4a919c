import { isFields, objectsIn, own, told, words } from '../json/json.js';
import { rowOf } from '../lines/lines.js';
import type { PastedRow, PasteOptions, Read } from '../row.js';
import { webAddress } from '../words/oneline.js';
import { Clockwork, instantIn } from '../words/time.js';

/** Alerts as Alertmanager and Grafana send them to a webhook, or answer them; null for other data. */
export function readAlertmanager(data: unknown, options: PasteOptions): Read | null {
  const list = Array.isArray(data)
    ? data.flatMap((each) => (isFields(each) ? objectsIn(each, ['alerts']) : [each]))
    : objectsIn(data, ['alerts']);
  const alerts = list.filter(isAlert);
  if (alerts.length === 0) return null;
  const rows: { readonly at: number; readonly row: PastedRow }[] = [];
  const add = (alert: unknown, at: Date, said: string, did: 'Firing' | 'Resolved'): void => {
    const time = new Clockwork(options).instant(at, said);
    const source = webAddress(own(alert, 'generatorURL')) ?? webAddress(own(alert, 'dashboardURL'));
    const row = rowOf(
      time,
      null,
      `${nameOf(alert)} ${did === 'Firing' ? 'began to fire' : 'stopped firing'}${about(alert)}`,
      source,
    );
    rows.push({ at: at.getTime(), row: { ...row, also: row.also ?? labelsOf(alert), moment: null } });
  };
  const left = list.filter((each) => !isAlert(each)).map(told);
  for (const alert of alerts) {
    const [startsAt, endsAt] = [words(alert, 'startsAt') ?? '', words(alert, 'endsAt') ?? ''];
    const [start, end] = [instantIn(startsAt), instantIn(endsAt)];
    // Year 1 stands for “not yet”. An alert that is firing tells when it would be given up, and not when it ended.
    const over = words(alert, 'status') === 'resolved' ? end : null;
    if (start) add(alert, start, startsAt, 'Firing');
    if (over) add(alert, over, endsAt, 'Resolved');
    if (!start && !over) left.push(told(alert));
  }
  rows.sort((one, other) => one.at - other.at);
  return {
    rows: withMoments(
      rows.map(({ row }) => row),
      alerts,
    ),
    left,
    passed: [],
  };
}

function isAlert(item: unknown): boolean {
  return (
    words(item, 'startsAt') !== null &&
    (own(item, 'labels') !== undefined || own(item, 'annotations') !== undefined)
  );
}

/** The first alert may be how it was noticed, and the end of the last one how it ended. */
function withMoments(rows: readonly PastedRow[], alerts: readonly unknown[]): PastedRow[] {
  const isOver = alerts.every((alert) => words(alert, 'status') === 'resolved');
  return rows.map((row, index) => {
    if (index === 0) return { ...row, moment: 'detected' };
    return isOver && index === rows.length - 1 ? { ...row, moment: 'resolved' } : row;
  });
}

function nameOf(alert: unknown): string {
  return words(alert, 'labels', 'alertname') ?? 'An alert';
}

function about(alert: unknown): string {
  const said =
    words(alert, 'annotations', 'summary') ??
    words(alert, 'annotations', 'description') ??
    words(alert, 'annotations', 'message');
  return said === null ? '' : `: ${said}`;
}

/** The labels that tell alerts of one name apart. */
function labelsOf(alert: unknown): string | null {
  const labels = own(alert, 'labels');
  if (typeof labels !== 'object' || labels === null) return null;
  const told = Object.entries(labels)
    .filter(([name, value]) => name !== 'alertname' && typeof value === 'string')
    .slice(0, 12)
    .map(([name, value]) => `${name}=${String(value)}`);
  return told.length === 0 ? null : told.join(' ');
}
