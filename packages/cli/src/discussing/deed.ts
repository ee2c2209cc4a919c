import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import type { ChangeOptions } from '../folder/options.js';
import { listed } from '../words.js';

/** The options of `debrief discuss`, as they were given. */
export interface DiscussOptions extends ChangeOptions {
  readonly all?: boolean;
  readonly on?: string;
  readonly section?: string;
  readonly line?: number;
  readonly suggest?: string;
  readonly reply?: string;
  readonly resolve?: string;
  readonly reopen?: string;
  readonly accept?: string;
}

/** Words of the text, with what tells them from the same words elsewhere in it. */
export interface Quotation {
  readonly words: string;
  readonly section?: string;
  readonly line?: number;
}

/** What somebody wants to say to a thread that there is. */
export type Answer = Named &
  (
    | { readonly do: 'reply'; readonly words: string }
    | { readonly do: 'resolve' | 'reopen'; readonly words: string | null }
    | { readonly do: 'accept'; readonly words: string | null }
  );

interface Named {
  /** What names the thread: its number, its id, or words of it. */
  readonly thread: string;
}

/** What a command line asks of a discussion. */
export type Deed =
  | { readonly do: 'list'; readonly all: boolean }
  | { readonly do: 'open'; readonly words: string; readonly on: Quotation | null }
  | {
      readonly do: 'suggest';
      readonly words: string | null;
      readonly on: Quotation;
      /** What shall stand there instead. */
      readonly insert: string;
    }
  | Answer;

const answers = ['reply', 'resolve', 'reopen', 'accept'] as const;

/** What is asked for; options that do not go together end the command. */
export function deedOf(words: string | null, options: DiscussOptions): Deed {
  const given = answers.filter((each) => options[each] !== undefined);
  const [answer] = given;
  if (given.length > 1) throw usage(`One thing at a time: ${listed(given.map(flag))} do not go together.`);
  if (words !== null && words.trim() === '')
    throw usage('There are no words. Say what you want to say, in quotes.');
  const { on, section, line, all = false } = options;
  if (all && (words !== null || answer))
    throw usage('--all is for the list of threads. Leave it out, or the words.');
  if (on === undefined && (section !== undefined || line !== undefined))
    throw usage('--section and --line tell apart places of the words in --on. Add --on "words of the text".');
  if (answer) {
    if (options.suggest !== undefined)
      throw usage(`One thing at a time: --suggest and ${flag(answer)} do not go together.`);
    if (on !== undefined) throw usage(`A thread stays where it hangs. Leave out --on, or ${flag(answer)}.`);
    const thread = options[answer] ?? '';
    if (answer !== 'reply') return { do: answer, thread, words };
    if (words !== null) return { do: answer, thread, words };
    throw usage('A reply has words: debrief discuss ID --reply THREAD "words"');
  }
  if (options.suggest !== undefined) {
    const quotation = quotationOf(options);
    if (quotation) return { do: 'suggest', words, on: quotation, insert: options.suggest };
    throw usage('--suggest has other words for those in --on. Add --on "words of the text".');
  }
  if (words !== null) return { do: 'open', words, on: quotationOf(options) };
  if (on !== undefined)
    throw usage('A thread opens with words: debrief discuss ID "words" --on "words of the text"');
  if (options.message !== undefined)
    throw usage(
      '-m is the message of a commit. What you want to say stands behind the id: debrief discuss ID "words"',
    );
  return { do: 'list', all };
}

function quotationOf({ on, section, line }: DiscussOptions): Quotation | null {
  if (on === undefined) return null;
  if (on.trim() === '')
    throw usage('--on quotes nothing. Quote words of the text, or leave it out for the whole.');
  return { words: on, ...(section !== undefined && { section }), ...(line !== undefined && { line }) };
}

function flag(answer: string): string {
  return `--${answer}`;
}

function usage(words: string): Stop {
  return new Stop(exits.usage, words);
}
