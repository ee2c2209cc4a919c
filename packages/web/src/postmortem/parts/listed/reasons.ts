import { type Model, plain, type ReasonName, type Step } from '@debrief/document';

/** The reason as it is written; where it is written in a way that a form cannot show, what it says. Empty where there is none. */
export function reasonIn({ text, reasons }: Pick<Model, 'text' | 'reasons'>, of: ReasonName): string {
  const said = reasons.find((each) => each.of === of);
  if (!said) return '';
  const words = text
    .slice(said.from, said.to)
    .replace(/^[^:]*:\s*/, '')
    .trim();
  return plain(words) === said.text ? words : said.text;
}

/** What puts a reason into the text; null where it says so already. */
export function reasonStep(of: ReasonName, before: string, words: string): Step | null {
  const reason = words.trim();
  return reason === before.trim() ? null : { do: 'set-reason', of, reason: reason === '' ? null : reason };
}
