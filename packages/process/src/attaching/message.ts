import { messageOf } from '../doing/doing.js';

/** What a commit says that puts files beside a postmortem. */
export function attachMessage(names: readonly string[], id: string): string {
  const [first = 'a file'] = names;
  const count = `${names.length} files`;
  return names.length === 1
    ? messageOf([`Attach ${first} to ${id}`, `Attach ${first}`, `Attach a file to ${id}`])
    : messageOf([`Attach ${names.join(', ')} to ${id}`, `Attach ${count} to ${id}`]);
}

/** What a commit says that takes a file away again that was just put there. */
export function detachMessage(name: string, id: string): string {
  return messageOf([`Take ${name} away from ${id}`, `Take ${name} away`, `Take a file away from ${id}`]);
}
