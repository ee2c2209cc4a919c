import type { Known } from '../../known.js';
import type { PassageRule } from '../../rule.js';
import type { Sentence, Token } from '../../word.js';
import { type Doer, isByThing, subjectOf } from '../doer.js';
import { pastOf } from '../hindsight/words.js';
import { list } from '../words/list.js';

export const headedByAPerson: PassageRule = {
  name: 'single-cause/headed-by-a-person',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” makes what somebody did the factor.',
  why: 'An act is where the story passed through a person; what made it possible and sensible is still there tomorrow.',
  ask: 'How was this possible, and what made it look right?',
  instead: '“One command can … without asking” in place of “Somebody ran …”',
  source: 'Human action as the beginning of the question and never its answer',
  places: ['factors'],
  roles: ['factor', 'heading', 'why', 'answer'],
  flags: [
    { text: 'Engineer ran DROP TABLE', in: 'factors', role: 'factor' },
    { text: 'Manual change on db1', in: 'factors', role: 'factor' },
    { text: 'Operator restarted node 3', in: 'factors', role: 'factor' },
    { text: 'A contractor had deleted the wrong queue', in: 'factors', role: 'factor' },
    { text: 'Wrong valve opened', in: 'factors', role: 'factor' },
    { text: 'The release team skipped the canary', in: 'factors', role: 'factor' },
  ],
  leaves: [
    {
      text: 'An old fault of the importer came to light when a nightly batch ran by hand',
      in: 'factors',
      role: 'factor',
    },
    { text: 'Rate limits were set per node', in: 'factors', role: 'factor' },
    { text: 'Manual steps in the restore', in: 'factors', role: 'factor' },
    { text: 'Operators need the rights of an owner to read the log', in: 'factors', role: 'factor' },
    { text: 'Developers saw only the old dashboard', in: 'factors', role: 'factor' },
    { text: 'Users uploaded twice as many files as in October', in: 'factors', role: 'factor' },
  ],
  inPassage: (_passage, sentences, known) => {
    const [sentence] = sentences;
    if (!sentence) return [];
    const marked = manual(sentence) ?? acted(sentence, known) ?? wronged(sentence, known);
    const first = marked?.[0];
    const last = marked?.at(-1);
    return first && last ? [{ from: first.from, to: last.to }] : [];
  },
};

/** "Manual change on …", "Accidental deletion". */
function manual({ tokens }: Sentence): readonly Token[] | null {
  const start = tokens[0]?.word.classes.has('determiner') ? 1 : 0;
  const [kind, act, after] = tokens.slice(start);
  if (!kind || !act || !byHand.has(kind.word.text) || !acts.has(act.word.text)) return null;
  return after && conditions.has(after.word.text) ? null : [kind, act];
}

/** "Wrong valve opened", "Command executed on the wrong host": nobody is named, and yet it is an act. */
function wronged(sentence: Sentence, known: Known): readonly Token[] | null {
  const { tokens } = sentence;
  const wrong = tokens.findIndex(({ word }) => word.text === 'wrong' || word.text === 'incorrect');
  const act = tokens.findIndex(({ word }, index) => index > 0 && index < 5 && done.has(word.text));
  if (wrong < 0 || wrong > 8 || act < 0 || alike.has(tokens[act]?.word.text ?? '')) return null;
  if (tokens.some(({ word }) => word.classes.has('aux')) || isByThing(sentence, act, known)) return null;
  const next = tokens[act + 1];
  const ends = next?.kind !== 'word' || next.word.classes.has('preposition');
  return ends ? tokens.slice(0, Math.max(act, wrong) + 1) : null;
}

/** "The operator restarted …": somebody, and what they did. */
function acted(sentence: Sentence, known: Known): readonly Token[] | null {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    ({ word }, index) =>
      index > 0 && (word.classes.has('past') || word.classes.has('aux')) && !word.classes.has('human'),
  );
  if (verb < 1 || verb > 8) return null;
  const { doer, from } = subjectOf(sentence, verb, known);
  if (from > 0 || !actors.has(doer)) return null;
  let at = verb;
  while (at < tokens.length && helping(tokens[at])) at++;
  const act = tokens[at];
  if (!act?.word.classes.has('past') || !done.has(act.word.text)) return null;
  // "Operators set it by hand" may tell of every day.
  if (alike.has(act.word.text) && tokens[verb - 1]?.word.text.endsWith('s')) return null;
  // "The operator was asked": done to them, and not by them.
  if (tokens.slice(verb, at).some(({ word }) => passive.has(word.text) || word.classes.has('do')))
    return null;
  return tokens.slice(from, at + 1);
}

function helping(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.word.text === 'had' ||
      token.word.text === 'has' ||
      token.word.classes.has('adverb') ||
      passive.has(token.word.text))
  );
}

const alike = new Set(['run', 'set', 'reset', 'cut', 'shut', 'rerun', 're-run']);
const actors: ReadonlySet<Doer> = new Set<Doer>(['person', 'team', 'someone']);
const passive = new Set(list('is are was were been being be got'));
const byHand = new Set(
  list('manual human hand-made accidental unauthorised unauthorized mistaken erroneous'),
);
const acts = new Set(
  list(
    'change changes edit edits deletion deletions restart restarts run execution intervention update updates command override deploy deployment rollback action removal migration',
  ),
);
const conditions = new Set(
  list(
    'process processes procedure procedures step steps pipeline pipelines script scripts checklist is are',
  ),
);
/** Acts that change something; that people saw, knew or asked is a condition. */
const done = pastOf(
  list(`
    run rerun re-run delete drop change restart reboot deploy redeploy merge push skip disable enable edit apply remove
    execute update upgrade downgrade set reset configure misconfigure type mistype click press overwrite override revert
    roll approve sign stop kill start trigger turn switch unplug disconnect cut copy paste create add release install send
    close silence mute ignore enter force bypass modify alter wipe truncate migrate terminate launch bump
    commit publish ship rename move rotate revoke cancel clear purge detach promote upload shut
    destroy press open close give swap take put place empty mix
  `),
);
