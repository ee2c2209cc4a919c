import type { Block } from '../markdown/blocks.js';
import type { Range } from '../range.js';
import { isReason } from '../sections/reasons.js';
import { startsWithVerb } from './verbs.js';

const nothing =
  /^(?:n\/?a\.?|none\.?(?: .{0,30})?|nil|nothing(?: .{0,20})?|tb[acd]\.?|to be (?:added|decided|determined|confirmed)\.?|-+|\.+|…|\?+|no actions?\.?(?: .{0,30})?|not applicable\.?)$/i;

/** True for "N/A", "None", "TBD" and an empty item. */
export function isNothing(words: string): boolean {
  return words === '' || nothing.test(words);
}

/** True for an item that speaks of the past that did not happen, or tells how to write action items. */
export function isRemark(words: string): boolean {
  return (
    // "No preventative action: the service is retired next week" is the reason why there is none.
    isReason(words) ||
    /^(?:(?:no|yes|unknown)[,.]|(?:please )?(?:see|refer to)\b)/i.test(words) ||
    /^if (?:we|it|they|this|the \w+|someone) had\b/i.test(words) ||
    /^(?:these are only|every action item|each action item|action items should)\b/i.test(words)
  );
}

/** True when an item is only the name of the items nested in it: "Monitoring:", "**Short term**". */
export function isGroupWord(text: string, block: Block | undefined, words: string): boolean {
  if (block?.type !== 'paragraph') return true;
  if (/^\[[ xX]\]/.test(words)) return false;
  const count = words.split(' ').length;
  if (/[:：]$/.test(words))
    return (
      count <= 4 || (count <= 8 && !startsWithVerb(words) && !/^(?:a|an|the|more|better)\b/i.test(words))
    );
  const bold = /^(\*\*|__)[^*_]+\1$/.test(text.slice(block.from, block.to).trim());
  return bold ? count <= 5 : count <= 2 && !startsWithVerb(words);
}

/** True for "Action item: …", "[Action Item] …", "TODO: …" at the head of a line. */
export function marksAction(text: string, line: Range): boolean {
  return /^[\s*_[(]*(?:action(?:[ -]item)?(?:\s+\d+)?\s*(?:[*_]*[:\])]|\s[–-]\s)|(?:todo|to-do|follow[ -]?up|done)\s*[*_]*:|\*\*(?:TODO|DONE|ACTION)\*\*)/i.test(
    text.slice(line.from, Math.min(line.to, line.from + 60)),
  );
}

const plan =
  /\b(?:should|sould|shall|must|will|would like to|needs? to|have to|ought to|going to|plan(?:s|ned|ning)? to|want to|let's|can we|could we|to be (?:done|added|fixed)|intend to|aim to|are working on|in progress|work in progress)\b/i;
const finished =
  /\b(?:(?:has|have|had) (?:now |already |since |also )?been|was|were)\s+(?:\w+ly\s+)?\w+(?:ed|wn|ilt|ade|ent|ut|et)\b|\b(?:we|i|team)(?:'ve| have)? (?:now |already |also )?(?:added|fixed|changed|updated|removed|implemented|increased|reduced|improved|created|deployed|enabled|disabled|switched|upgraded|patched|set|moved|made|introduced|released|reverted|replaced|rewrote)\b/i;

/** A loose paragraph with more words tells a story. */
const longestAction = 65;

/** True when a loose paragraph in a part for actions is itself one, and not a remark on them. */
export function readsAsAction(words: string, alone: boolean): boolean {
  if (
    isRemark(words) ||
    /\baction items?\b/i.test(words) ||
    words.split(' ').length > longestAction ||
    /[:：]$/.test(words)
  )
    return false;
  if (/^(?:the (?:following|below)|below|this (?:section|is)|here|these)\b/i.test(words)) return false;
  if (startsWithVerb(words) || words.endsWith('?') || /^why\b.*\?/i.test(words))
    return !/^perhaps\b/i.test(words) && !isMusing(words);
  return (
    plan.test(words) ||
    finished.test(words) ||
    (alone &&
      !isMusing(words) &&
      !/^(?:we (?:apologi[sz]e|are sorry|believe|thank)|thanks?|sorry|no (?:further )?(?:action|follow))\b/i.test(
        words,
      ))
  );
}

/** A statement with a doubt behind it ("It seemed to … Perhaps it was …?") is no question to look into. */
function isMusing(words: string): boolean {
  return (
    /\b(?:seem(?:s|ed)|appear(?:s|ed)|perhaps|probably)\b/i.test(words) &&
    !/^(?:\w+ (?:if|whether|why|how|what)|why|what|how|can|could|should|do|does|is|are|who|when|where)\b/i.test(
      words,
    )
  );
}
