import { type KeyCommand, useKeys } from '../keys/keys.js';
import { useCommandKey } from '../keys/platform.js';
import { type Format, formats } from './formats.js';
import { tools } from './tools.js';

/** What a key asks for in a field that is read along. */
export type Command =
  | { readonly does: 'format'; readonly format: Format }
  | { readonly does: 'accept' | 'leave' | 'next' | 'previous' };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const formatCodes: Readonly<Record<string, Format>> = {
  KeyB: 'bold',
  KeyE: 'code',
  'Shift KeyU': 'link',
  'Shift Digit8': 'list',
  'Shift Digit9': 'quote',
};

/** The command of a key; null for a key that only types. */
export function commandOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: Pressed): Command | null {
  const isCommand = (ctrlKey || metaKey) && !altKey;
  if (isCommand) {
    const format = formatCodes[shiftKey ? `Shift ${code}` : code];
    return format === undefined ? null : { does: 'format', format };
  }
  if (ctrlKey || metaKey) return null;
  if (altKey) return key === 'Enter' ? { does: shiftKey ? 'leave' : 'accept' } : null;
  return key === 'F8' ? { does: shiftKey ? 'previous' : 'next' } : null;
}

const group = 'While you write';

const listed: readonly Omit<KeyCommand, 'run'>[] = [
  { keys: 'F8', says: 'The next words worth another look', group },
  { keys: 'Shift F8', says: 'The ones before', group },
  { keys: 'Alt Enter', says: 'Take the words that are offered', group },
  { keys: 'Alt Shift Enter', says: 'Leave the words as they are, with a reason', group },
];

/** Lists the keys of a field that is read along; the field itself follows them. */
export function useListedKeys(): void {
  const command = useCommandKey();
  const forms = formats.map((format) => ({
    keys: `${command} ${tools[format].key}`,
    says: tools[format].name,
    group,
  }));
  useKeys([...listed, ...forms].map((each) => ({ ...each, run: () => {} })));
}
