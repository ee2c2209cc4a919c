import { encoded } from './link.js';

/** Whether a text names a file at all, as it is called or as a link has it: then the file is not to go. */
export function isNamed(name: string, text: string): boolean {
  const whole = text.toLowerCase();
  return [name, encoded(name), encodeURI(name), encodeURIComponent(name)].some((each) =>
    whole.includes(each.toLowerCase()),
  );
}
