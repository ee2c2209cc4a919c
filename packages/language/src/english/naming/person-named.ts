import type { PassageRule } from '../../rule.js';
import type { Sentence } from '../../word.js';
import { nameIn } from './name.js';

export const personNamed: PassageRule = {
  name: 'naming/person-named',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” names a person where the story is about the system.',
  why: 'A name in a factor or a summary stays with somebody for as long as the document is found by search.',
  ask: 'Which role or which change is meant, and does the reader need to know who it was?',
  instead: '“A responder noticed on the dashboard that …”; names may stand in the timeline.',
  source: 'Names belong to the timeline, owners and those present',
  except: ['timeline', 'well', 'actions', 'review', 'followup', 'wider', 'external'],
  flags: [
    'Goran edited the pool of the load balancer.',
    'As Rosalind said, the probe covers one listener only.',
    'Once we knew of it (thanks, Nils Ohlin), we patched the labels.',
    { text: 'The expired token belonged to Wilhelmina, who is away until May', in: 'factors' },
    'The password had been changed by colleague M. in May.',
    'The limit was found by @tkowalska.',
    { text: 'Per Fiona, the flag was off', in: 'lessons' },
    'The odd slope was seen because Tim and Chandrika were looking.',
  ],
  leaves: [
    'Jenkins restarted the agent.',
    'Telenor confirmed the fault at 12:10 UTC.',
    'The Kafka broker rejoined on Jan 5.',
    { text: 'Tim signs off, Carol takes over', in: 'timeline' },
    '**Author:** Rosalind Ames',
    { text: 'Thanks to Goran and Fiona for staying late', in: 'well' },
    'The Julia kernel was missing from the image.',
    'Please write to @channel first.',
  ],
  inPassage: (passage, sentences, known) => {
    if (passage.role === 'item' && owners.test(passage.words)) return [];
    if (
      isField(passage.words) ||
      passage.role === 'cell' ||
      passage.role === 'entry' ||
      passage.role === 'label'
    )
      return [];
    for (const sentence of sentences) {
      if (isAttendance(sentence)) continue;
      const hit = nameIn(sentence, known);
      if (hit) return [hit];
    }
    return [];
  },
};

/** "(Tom, before the sale)", "(Tom)" at the end of an item: who does it. */
const owners = /\(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*)?(?:,[^()]{0,80})?\)\.?\s*$/u;

/** `Author: Dana Reyes`, and a row of a timeline that stands elsewhere: `10:41 - Dana restarts the proxy`. */
function isField(words: string): boolean {
  if (/^\s*\d{1,2}[:.]\d\d/.test(words)) return true;
  const [head = '', ...rest] = words.slice(0, 200).split(/:|\s[-–—]\s/);
  const named = rest.join(' ').trim();
  if (named === '' || words.trim().length > 160 || head.trim().split(/\s+/).length > 4) return false;
  return named
    .split(/[,&/;]|\band\b/)
    .every((part) => /^[\s*_]*(?:[\p{Lu}@(]|$)/u.test(part) && part.trim().split(/\s+/).length <= 4);
}

const attendance = new Set(['attended', 'attendees', 'participants', 'facilitated', 'facilitator']);

/** "Ops and Bev from the call centre were in the room." */
function isAttendance({ tokens }: Sentence): boolean {
  return tokens.some(
    ({ word: { text } }, index) =>
      attendance.has(text) || (text === 'room' && tokens[index - 2]?.word.text === 'in'),
  );
}
