import type { Moment } from '@debrief/document';
import { objectsIn, own, told, words } from '../json/json.js';
import { rowOf } from '../lines/lines.js';
import type { PastedRow, PasteOptions, Read } from '../row.js';
import { webAddress } from '../words/oneline.js';
import { Clockwork, instantIn } from '../words/time.js';

/** What happened, by the type of a log entry or of a webhook's event. */
const kinds: readonly (readonly [RegExp, string, Moment | null])[] = [
  [/^(?:trigger_log_entry|incident\.trigger(?:ed)?)$/, 'Paged', 'detected'],
  [
    /^(?:acknowledge(?:ment)?_log_entry|ack_log_entry|incident\.acknowledged?)$/,
    'Acknowledged',
    'acknowledged',
  ],
  [
    /^(?:unacknowledge_log_entry|un_ack_log_entry|incident\.unacknowledged?)$/,
    'No longer acknowledged',
    null,
  ],
  [/^(?:resolve_log_entry|incident\.resolved?)$/, 'Resolved', 'resolved'],
  [/^incident\.reopened$/, 'Reopened', null],
  [/^(?:escalate_log_entry|incident\.escalated?)$/, 'Escalated', null],
  [/^(?:exhaust|repeat)_escalation_path_log_entry$/, 'Escalation went through all levels', null],
  [/^(?:assign_log_entry|incident\.(?:re)?assign(?:ed)?)$/, 'Assigned', null],
  [/^(?:delegate_log_entry|incident\.delegated?)$/, 'Handed over', null],
  [/^(?:annotate_log_entry|incident\.annotated?)$/, 'Note', null],
  [/^notify_log_entry$/, 'Notified', null],
  [/^(?:un)?snooze_log_entry$/, 'Snoozed', null],
  [/^(?:urgency_change|priority_change|reach_trigger_limit|reach_ack_limit)_log_entry$/, 'Changed', null],
  [/^(?:[a-z_]{1,60}_log_entry|incident\.[a-z_.]{1,60})$/, 'Log entry', null],
];

/** The log of an incident from PagerDuty: an answer of its interface, a list, or a webhook; null for other data. */
export function readPagerDuty(data: unknown, options: PasteOptions): Read | null {
  const items = objectsIn(data, ['log_entries', 'messages']).flatMap(opened);
  if (!items.some((item) => kindOf(item) !== null)) return null;
  const rows: { readonly at: number; readonly row: PastedRow }[] = [];
  const left: string[] = [];
  for (const item of items) {
    const kind = kindOf(item);
    const created = words(item, 'created_at') ?? words(item, 'occurred_at') ?? words(item, 'created_on');
    const at = created === null ? null : instantIn(created);
    if (!kind || !at || created === null) {
      left.push(told(item));
      continue;
    }
    const time = new Clockwork(options).instant(at, created);
    const who = words(item, 'agent', 'summary') ?? words(item, 'agent', 'name');
    const row = rowOf(time, null, sentence(kind[1], item, who), sourceOf(item));
    rows.push({ at: at.getTime(), row: { ...row, who, moment: kind[2] } });
  }
  rows.sort((one, other) => one.at - other.at);
  return { rows: rows.map(({ row }) => row), left, passed: [] };
}

/** What stands inside an envelope: `{ log_entry }`, a webhook's `event` or the `log_entries` of a message. */
function opened(item: unknown): readonly unknown[] {
  const inner = own(item, 'log_entry') ?? own(item, 'event');
  if (typeof inner === 'object' && inner !== null) return [inner];
  const entries = own(item, 'log_entries');
  return Array.isArray(entries) && entries.length > 0 ? entries : [item];
}

function kindOf(item: unknown): readonly [RegExp, string, Moment | null] | null {
  const type = words(item, 'type')?.replace(/_reference$/, '') ?? '';
  const event = words(item, 'event_type') ?? '';
  return kinds.find(([pattern]) => pattern.test(type) || pattern.test(event)) ?? null;
}

/** `Paged: Declines above 5%`: what was done, and what the page or the note says. */
function sentence(did: string, item: unknown, who: string | null): string {
  const summary = words(item, 'summary');
  const channel =
    words(item, 'channel', 'summary') ??
    words(item, 'channel', 'subject') ??
    words(item, 'channel', 'content') ??
    words(item, 'channel', 'details', 'description');
  const about =
    words(item, 'event_details', 'description') ??
    words(item, 'data', 'title') ??
    words(item, 'data', 'content') ??
    words(item, 'incident', 'summary') ??
    words(item, 'note');
  if (did === 'Note') return channel ?? about ?? summary ?? 'A note was written.';
  if (did === 'Paged') return `Paged: ${channel ?? about ?? summary ?? 'an incident was opened'}`;
  if (summary !== null) return summary;
  return `${did}${who === null ? '' : ` by ${who}`}${channel === null ? '' : `: ${channel}`}`;
}

function sourceOf(item: unknown): string | null {
  return (
    webAddress(own(item, 'html_url')) ??
    webAddress(own(own(item, 'incident'), 'html_url')) ??
    webAddress(own(own(item, 'data'), 'html_url'))
  );
}
