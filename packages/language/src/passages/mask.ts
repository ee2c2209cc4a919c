import type { Model, Range } from '@debrief/document';

/** A node of the Markdown tree. */
type SyntaxNode = Model['body']['tree']['topNode'];

/** A comment in the text, with what it says. */
export interface Comment extends Range {
  readonly text: string;
}

/** The text of a document, letter for letter in place, with only the words left. */
export interface Masked {
  readonly words: string;
  readonly comments: readonly Comment[];
}

/** Stands for every letter of code: it is somebody's word, but none of the author's prose. */
export const codeLetter = '\uE000';

/** Marks of Markdown that say nothing. */
const marks = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'LinkMark',
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'TaskMarker',
  'HTMLTag',
  'LinkTitle',
  'LinkLabel',
  'HardBreak',
  'Image',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
]);

/** Takes marks, addresses, code and comments out of a document; what is left stands where it stood. */
export function mask({ text, body }: Model): Masked {
  const pieces: string[] = [blank(text, 0, body.base, ' ')];
  const comments: Comment[] = [];
  let done = body.base;
  for (let node = body.tree.topNode.firstChild; node; node = node.nextSibling) {
    const [from, to] = [node.from + body.base, node.to + body.base];
    const block = maskedBlock(node, text.slice(from, to));
    pieces.push(text.slice(done, from), block.words);
    for (const comment of block.comments)
      comments.push({ ...comment, from: comment.from + from, to: comment.to + from });
    done = to;
  }
  pieces.push(text.slice(done));
  return { words: pieces.join(''), comments };
}

const known = new Map<string, Map<string, Masked>>();
const mostKnown = 8192;

/** While somebody types, nearly every block is the one that it was a moment ago. */
function maskedBlock(node: SyntaxNode, text: string): Masked {
  const alike = known.get(node.name) ?? new Map<string, Masked>();
  known.set(node.name, alike);
  const before = alike.get(text);
  if (before) return before;
  const masked = maskNode(node, text);
  if (alike.size >= mostKnown) alike.clear();
  // In letters of its own; a piece of the text would keep all of it.
  if (text.length < 4096) alike.set(` ${text}`.slice(1), masked);
  return masked;
}

/** A block and all that is in it; places count from where it begins. */
function maskNode(block: SyntaxNode, text: string): Masked {
  const pieces: string[] = [];
  const comments: Comment[] = [];
  let done = 0;
  const put = (from: number, to: number, letter: string): void => {
    if (to <= done) return;
    const start = Math.max(from, done);
    pieces.push(text.slice(done, start), blank(text, start, to, letter));
    done = to;
  };
  block.cursor().iterate(({ name, from: start, to: end }) => {
    const from = start - block.from;
    const to = end - block.from;
    if (name === 'Comment' || name === 'CommentBlock' || name === 'HTMLBlock') {
      // Behind a comment at its beginning, the rest of a line is prose that Markdown does not look at.
      const found = commentsIn(text, from, to);
      comments.push(...found);
      put(from, name === 'CommentBlock' ? (found.at(-1)?.to ?? to) : to, ' ');
      return false;
    }
    if (name === 'InlineCode' || name === 'FencedCode' || name === 'CodeBlock' || name === 'URL') {
      put(from, to, name === 'URL' && isTarget(text, from) ? ' ' : codeLetter);
      return false;
    }
    if (name === 'Escape') {
      put(from, from + 1, ' ');
      return false;
    }
    if (marks.has(name)) {
      put(from, to, ' ');
      return false;
    }
    return true;
  });
  pieces.push(text.slice(done));
  return { words: pieces.join('').replace(entities, (entity) => entity.replace(/./g, ' ')), comments };
}

/** The comments in a stretch of HTML. */
function commentsIn(text: string, from: number, to: number): Comment[] {
  const found: Comment[] = [];
  let at = text.indexOf('<!--', from);
  while (at >= 0 && at < to) {
    const end = text.indexOf('-->', at);
    if (end < 0 || end + 3 > to) break;
    found.push({ from: at, to: end + 3, text: text.slice(at, end + 3) });
    at = text.indexOf('<!--', end);
  }
  return found;
}

const entities = /&(?:[a-z]{2,8}|#\d{1,6});/gi;

/** An address that a link goes to is not read; one that is shown stands for a thing. */
function isTarget(text: string, from: number): boolean {
  const before = text[from - 1];
  return (
    before === '(' ||
    (before === '<' && text[from - 2] === '(') ||
    /\]\s*:?\s*$/.test(text.slice(Math.max(0, from - 4), from))
  );
}

/** As long as it was, with its line ends. */
function blank(text: string, from: number, to: number, letter: string): string {
  const piece = text.slice(from, to);
  let blanked = '';
  let done = 0;
  for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', done)) {
    blanked += `${letter.repeat(end - done)}\n`;
    done = end + 1;
  }
  return blanked + letter.repeat(piece.length - done);
}
