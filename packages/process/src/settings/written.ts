import { yamlScalar } from '@debrief/document';
import type { Key } from '../policy/value.js';
import type { PolicyPath, PolicyValue } from './change.js';
import { keyAt } from './keys.js';

/** Where words are to stand. */
export interface Setting {
  /** What the schema says about it. */
  readonly key: Key | null;
  /** True between brackets. */
  readonly flow: boolean;
}

/** Words as a value. Those that are ours to choose from, such as `off`, stand as they are. */
export function wordsWritten(
  words: string,
  { key, flow }: Setting,
  style: 'plain' | 'single' | 'double' = 'plain',
): string {
  const isOurs = key !== null && ['choice', 'days', 'threshold', 'day'].includes(key.value.is);
  return yamlScalar(words, { style, flow, ...(isOurs && { before: 'no' }) });
}

/** A name as a key. */
export function nameWritten(name: string, flow: boolean): string {
  return yamlScalar(name, { style: 'plain', flow });
}

/** A list between brackets. */
export function listWritten(words: readonly string[]): string {
  return `[${words.map((each) => wordsWritten(each, { key: null, flow: true })).join(', ')}]`;
}

/** What stands behind the colon of a key, on its line; with a blank in front. Nothing is nothing. */
export function behindColon(path: PolicyPath, value: PolicyValue, flow: boolean): string {
  const written = onLine(path, value, flow);
  return written === '' ? '' : ` ${written}`;
}

function onLine(path: PolicyPath, value: PolicyValue, flow: boolean): string {
  if (value === null) return '';
  if (typeof value === 'string') return wordsWritten(value, { key: keyAt(path), flow });
  if (isList(value)) return listWritten(value);
  const pairs = Object.entries(value);
  if (pairs.length === 0) return flow ? '{}' : '';
  return `{ ${pairs.map(([name, each]) => `${nameWritten(name, true)}:${behindColon([...path, name], each, true)}`).join(', ')} }`;
}

/** A key with its value on lines of its own, each with its indent; a map below goes on lines where `inLines` says so. */
export function pairLines(
  path: PolicyPath,
  value: PolicyValue,
  { indent, unit, inLines }: { readonly indent: string; readonly unit: string; readonly inLines: boolean },
): readonly string[] {
  const name = nameWritten(path.at(-1) ?? '', false);
  if (!inLines || value === null || typeof value === 'string' || isList(value))
    return [`${indent}${name}:${behindColon(path, value, false)}`];
  const below = Object.entries(value).flatMap(([own, each]) =>
    pairLines([...path, own], each, { indent: indent + unit, unit, inLines }),
  );
  return [`${indent}${name}:`, ...below];
}

export function isList(value: PolicyValue): value is readonly string[] {
  return Array.isArray(value);
}
