import type { PatternRule } from '../../rule.js';
import { isName } from '../doer.js';

export const punishment: PatternRule = {
  name: 'action/punishment',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” punishes somebody for having been there.',
  why: 'After this people will tell less, and the next incident will be found later.',
  ask: 'What made the step possible for anybody with that role, and which guard is missing?',
  instead: 'A guard for every one: “Ask for a second approval before a table is dropped.”',
  source: 'A just culture',
  except: ['timeline'],
  patterns: [
    '[{revoke|remove|restrict|suspend|withdraw|limit|reduce|take|pull|review} .. access|permissions|permission|rights|privileges|credentials .. of|from|for? .. engineer|developer|person|operator|admin|responsible|involved?]',
    '[{warn|reprimand|discipline|sanction|punish|fire|dismiss|demote|suspend|penalise|penalize|admonish|rebuke|scold|fine|blame} @determiner? .. @person|@name|responsible]',
    '[disciplinary|punitive|hr action|actions|measure|measures|process|procedure|consequences|meeting|hearing|follow-up]',
    '[{give|issue|receive|get|hand} .. formal|written|verbal|official|final warning|reprimand]',
    '[performance improvement|management plan|plans]',
    '[{hold} .. (accountable | to account)]',
    '[consequences for .. @person|@team|whoever|those]',
    '[{remove|exclude|take} @name|him|her|them|@person from|off the? .. rota|on-call|oncall|team|rotation]',
    '[{revoke|remove|restrict|suspend|withdraw|limit|take} .. from @name|him|her]',
    '[performance review of|for|with]',
  ],
  flags: [
    { text: 'Revoke Dana’s access to the cluster', in: 'actions' },
    { text: 'Remove the engineer’s permissions', in: 'actions' },
    { text: 'Warn Sam about the console', in: 'actions' },
    { text: 'Take disciplinary action', in: 'actions' },
    'Those involved will be given a written warning.',
    { text: 'Hold the release managers accountable', in: 'lessons' },
  ],
  leaves: [
    { text: 'Revoke the leaked signing key', in: 'actions' },
    { text: 'Remove write access from the default role', in: 'actions' },
    { text: 'Warn when a certificate has 14 days left', in: 'actions' },
    'The scheduler suspended the worker.',
    { text: 'Dismiss the alert for the old host', in: 'actions' },
  ],
  accepts: ({ match, sentence, known }) => {
    const touched = sentence.tokens.slice(match.from, match.to + 2);
    const source = match.pattern.source;
    if (!/revoke|warn\|/.test(source)) return true;
    const named = touched.some((token) => isName(token, known));
    const owned = touched.some(
      ({ word }, index) => person.test(word.text) && touched[index + 1]?.word.text === "'s",
    );
    const theirs = touched.some(({ word }) => /^(?:his|her|responsible|involved)$/.test(word.text));
    if (source.includes('revoke')) return named || owned || theirs;
    const first = sentence.tokens[match.from];
    // "The system warns users": only people who are told to warn people.
    const last = sentence.tokens[match.to - 1]?.word;
    return (
      (named || theirs || (last?.classes.has('person') === true && !last.classes.has('customer'))) &&
      first !== undefined &&
      !/(?:s|ing|ed)$/.test(first.word.text) &&
      sentence.tokens[match.to]?.word.text !== "'s" &&
      touched[1]?.word.text !== 'alert'
    );
  },
};

const person =
  /^(?:engineer|developer|operator|admin|administrator|person|responder|contractor|intern|dev|dba|analyst|employee|colleague|author|deployer)$/;
