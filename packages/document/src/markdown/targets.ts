import type { Tree } from '@lezer/common';
import type { Range } from '../range.js';

/** What a rename may change in Markdown, and what it leaves alone. */
export interface Targets {
  /** Where links, images and definitions lead, as it is written, with its angle brackets. */
  readonly addresses: readonly Range[];
  /** Code: what it says is no link, whatever it looks like. */
  readonly code: readonly Range[];
}

const attribute = /\b(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/dgi;

/** The targets in a Markdown tree that begins at `base` in the text. */
export function targetsIn(tree: Tree, base: number, text: string): Targets {
  const addresses: Range[] = [];
  const code: Range[] = [];
  tree.iterate({
    enter({ name, from, to }) {
      const range = { from: base + from, to: base + to };
      switch (name) {
        case 'URL':
          addresses.push(range);
          return false;
        case 'InlineCode':
        case 'FencedCode':
        case 'CodeBlock':
          code.push(range);
          return false;
        case 'HTMLTag':
        case 'HTMLBlock':
          for (const each of attributesIn(text, range)) addresses.push(each);
          return false;
        default:
          return true;
      }
    },
  });
  return { addresses, code };
}

function attributesIn(text: string, { from, to }: Range): Range[] {
  return [...text.slice(from, to).matchAll(attribute)].flatMap(({ indices }) => {
    const [, ...values] = indices ?? [];
    const value = values.find((each) => each !== undefined);
    return value ? [{ from: from + value[0], to: from + value[1] }] : [];
  });
}
