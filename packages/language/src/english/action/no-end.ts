import type { PassageRule } from '../../rule.js';
import type { Sentence, Token } from '../../word.js';
import { betters } from './betters.js';
import { looks } from './looks.js';
import { readManner } from './manner.js';
import { isTask } from './task.js';
import { hitOf, textAt } from './tokens.js';

export const noEnd: PassageRule = {
  name: 'action/no-end',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” has no end that anybody could see.',
  why: 'Work without an end is either closed too early or never.',
  ask: 'What will be there when this is done that is not there today?',
  instead:
    'The result: “Write down which of the three causes it was, with the figures”, “Cut the restore to 20 min by …”.',
  source: 'Actions with a bound',
  places: ['actions', 'wider'],
  roles: ['action', 'item', 'prose'],
  flags: [
    { text: 'Look into the slow login', in: 'actions' },
    { text: 'Investigate whether the mirror can be dropped', in: 'actions' },
    { text: 'Consider a second region', in: 'actions' },
    { text: 'Improve the logging of the scheduler', in: 'actions' },
    { text: 'Find a way to stop double deliveries', in: 'actions' },
    { text: 'We should explore other queues', in: 'actions' },
    { text: 'Speak to the billing team', in: 'actions' },
    { text: 'Reduce toil', in: 'actions' },
    { text: 'See the possibility of a second courier', in: 'actions' },
    { text: 'Perform an analysis of the fridge alarms', in: 'actions' },
  ],
  leaves: [
    { text: 'Investigate and fix the leak in the importer', in: 'actions' },
    { text: 'Investigate the lock at 10:02; done when the write-up is merged', in: 'actions' },
    {
      document:
        '# Orders delayed\n\n## Action items\n\n| Action | Done when |\n| --- | --- |\n| Investigate the lock | Done when the write-up is merged |\n',
    },
    { text: 'Compare three queues and decide on one by 4 May', in: 'actions' },
    { text: 'Improve the pager route so that two people are called when a disk is full', in: 'actions' },
    { text: 'Reduce the restore of a shard to under 20 minutes', in: 'actions' },
    { text: 'Increase the memory limit of the importer', in: 'actions' },
    { text: 'Set up a call tree with two numbers for each site', in: 'actions' },
    { text: 'Review and merge the change to the retry policy', in: 'actions' },
  ],
  inPassage: (passage, sentences, known) => {
    if (/\bdone (?:when|once|if)\b|\bdefinition of done\b/i.test(passage.around)) return [];
    const [only, ...others] = sentences;
    if (only && others.length === 0 && passage.role === 'action' && bare.test(passage.words))
      return hitOf(only.tokens, 0, 1);
    for (const [index, sentence] of sentences.entries()) {
      const { tokens } = sentence;
      const { manner, from, to, task } = readManner(sentence, known);
      if (manner !== 'task' && (manner !== 'wish' || task < 0 || !ours.test(textAt(tokens, from) ?? '')))
        continue;
      const at = manner === 'wish' ? task : task < 0 ? from : task;
      const weak = looks(tokens, at) || (index === 0 && betters(tokens, at));
      if (!weak || hasEnd(sentence, at)) continue;
      return hitOf(tokens, manner === 'wish' ? Math.max(from, 0) : at, Math.max(to, at + weak + 1));
    }
    return [];
  },
};

/** A verb and nothing else. */
const bare =
  /^\s*(?:review|monitor|test|check|document|verify|communicate|automate|clean-?up|deploy)[\s.!]*$/i;

/** A wish that is ours is read like a task. */
const ours = /^(?:we|i|need|should|must|team)$/;

/** Whether a sentence says how it ends: with a result, a date, a decision. */
function hasEnd({ tokens }: Sentence, at: number): boolean {
  for (let index = at + 1; index < tokens.length; index++) {
    const text = textAt(tokens, index) ?? '';
    if (text === 'until' || text === 'deadline') return true;
    if (text === 'by' && tokens[index + 1]?.kind === 'number') return true;
    if (text === 'done' && /^(?:when|once|if)$/.test(textAt(tokens, index + 1) ?? '')) return true;
    if (
      text === 'so' &&
      textAt(tokens, index + 1) === 'that' &&
      !/^(?:not|more|less)$/.test(textAt(tokens, index + 4) ?? '')
    )
      return tokens.slice(index).every(({ word }) => word.text !== 'not');
    if (/^(?:and|then|;|,)$/.test(text) && isTask(tokens, index + 1) && isResult(tokens, index + 1))
      return true;
  }
  return false;
}

/** "… and fix", "… and write down": not only more looking. */
function isResult(tokens: readonly Token[], at: number): boolean {
  const text = textAt(tokens, at) ?? '';
  if (text === 'apply' && !tokens[at + 1]?.word.classes.has('determiner')) return false;
  return results.has(text) && looks(tokens, at) === 0;
}

const results = set(
  'explain inform tell warn fix add write document implement publish merge decide apply remove replace create choose pick report share record change set deploy build rewrite update correct migrate move turn raise lower disable enable configure attach install present list agree roll schedule open file define resolve repair patch upgrade propose summarise summarize',
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
