import { isFields, objectsIn, own, told, words } from '../json/json.js';
import { rowOf } from '../lines/lines.js';
import type { PastedRow, PasteOptions, Read } from '../row.js';
import { webAddress } from '../words/oneline.js';
import { Clockwork, instantIn } from '../words/time.js';
import { plainSlack } from './markup.js';

/** Subtypes that are somebody's words; the others tell of the channel. */
const spoken = new Set(['bot_message', 'me_message', 'thread_broadcast', 'file_share', 'file_comment']);

/** Messages of a channel out of an export of Slack, or out of its interface; null for other data. */
export function readSlackExport(data: unknown, options: PasteOptions): Read | null {
  const items = objectsIn(data, ['messages']);
  if (!items.some(isMessage)) return null;
  const names = namesIn(items, data, options.people ?? {});
  const nameOf = (id: string): string => names.get(id) ?? id;
  const rows: { readonly at: number; readonly row: PastedRow }[] = [];
  const left: string[] = [];
  const passed: string[] = [];
  for (const item of items) {
    const ts = words(item, 'ts');
    const at = ts === null ? null : instantIn(ts.replace(/^(\d{10}\.\d{1,9}).*$/, '$1'));
    const text = plainSlack(wordsOf(item), nameOf);
    const subtype = words(item, 'subtype');
    if (!isMessage(item) || !at || ts === null) left.push(told(item));
    else if (subtype !== null && !spoken.has(subtype)) passed.push(text || subtype);
    else if (text === '') left.push(told(item));
    else {
      const time = new Clockwork(options).instant(at, ts);
      const row = rowOf(time, whoOf(item, nameOf), text, webAddress(own(item, 'permalink')));
      rows.push({ at: at.getTime(), row });
    }
  }
  rows.sort((one, other) => one.at - other.at);
  return { rows: rows.map(({ row }) => row), left, passed };
}

function isMessage(item: unknown): boolean {
  const ts = own(item, 'ts');
  if (!/^\d{10}(?:\.\d+)?$/.test(typeof ts === 'number' ? String(ts) : String(ts ?? ''))) return false;
  return ['text', 'user', 'bot_id', 'username', 'attachments', 'subtype'].some(
    (name) => own(item, name) !== undefined,
  );
}

/** What a message says: its text, or what an app attached in its place, and the names of its files. */
function wordsOf(item: unknown): string {
  const attached = listIn(item, 'attachments').map(
    (each) => words(each, 'fallback') ?? words(each, 'text') ?? words(each, 'title') ?? '',
  );
  const files = listIn(item, 'files').map((each) => words(each, 'title') ?? words(each, 'name') ?? '');
  const said = words(item, 'text');
  return [...(said === null ? attached : [said]), ...files].filter((each) => each !== '').join(' ');
}

function listIn(item: unknown, name: string): readonly unknown[] {
  const list = own(item, name);
  return Array.isArray(list) ? list.slice(0, 50) : [];
}

function whoOf(item: unknown, nameOf: (id: string) => string): string | null {
  const profile = words(item, 'user_profile', 'real_name') ?? words(item, 'user_profile', 'display_name');
  const user = words(item, 'user');
  const known = user === null ? null : nameOf(user);
  if (known !== null && known !== user) return known;
  return (
    profile ??
    words(item, 'username') ??
    words(item, 'bot_profile', 'name') ??
    (user === null ? null : (known ?? user))
  );
}

/** Names by the ids of people: as the caller knows them, else as the messages or a list of users say. */
function namesIn(
  items: readonly unknown[],
  data: unknown,
  people: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const item of items) {
    const id = words(item, 'user');
    const name = words(item, 'user_profile', 'real_name') ?? words(item, 'user_profile', 'display_name');
    if (id !== null && name !== null) names.set(id, name);
  }
  for (const user of isFields(data) ? listIn(data, 'users') : []) {
    const id = words(user, 'id');
    const name = words(user, 'profile', 'real_name') ?? words(user, 'real_name') ?? words(user, 'name');
    if (id !== null && name !== null) names.set(id, name);
  }
  for (const [id, name] of Object.entries(people)) names.set(id, name);
  return names;
}
