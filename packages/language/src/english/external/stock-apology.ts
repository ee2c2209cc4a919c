import type { PatternRule } from '../../rule.js';

export const stockApology: PatternRule = {
  name: 'external/stock-apology',
  severity: 'warning',
  bias: 'empty formula',
  says: '“{words}” is a formula that people have read too often to believe.',
  why: 'An apology counts when it names what went wrong for the reader; a formula makes people angrier.',
  ask: 'What could people not do, and for how long?',
  instead: '“We are sorry: 412 teams could not deploy for 22 minutes.”',
  source: 'An apology is genuine or better left out',
  places: ['external'],
  patterns: [
    'inconvenience|inconveniences|inconvenienced',
    'for your patience|understanding',
    'appreciate|thank your patience|understanding',
    '{accept} our .. apologies|apology',
    'sincere|sincerest|deepest|humble|heartfelt|deeply apologies|apology|apologise|apologize|regret|regretted',
    'trouble|issue|issues|disruption this may|might have caused',
    'apologies for any|the .. caused',
    'sorry|apologise|apologize|apologies|apology for any|the|this|these @adverb? disruption|trouble|frustration|problems|issues|impact|incident|outage|confusion|upset',
  ],
  flags: [
    { text: 'We are sorry for any inconvenience.', in: 'external' },
    { text: 'Please accept our sincere apologies.', in: 'external' },
    { text: 'Thank you for your patience and understanding.', in: 'external' },
    { text: 'Any inconvenience is regretted.', in: 'external' },
    { text: 'Apologies for any trouble this may have caused.', in: 'external' },
  ],
  leaves: [
    { text: 'We are sorry: 412 teams could not deploy for 22 minutes.', in: 'external' },
    { text: 'The convenience-store API recovered.', in: 'external' },
    { text: 'We are sorry for any inconvenience.', in: 'evidence' },
    { text: 'We apologise that 90 parcels arrived a day late.', in: 'external' },
  ],
  accepts: ({ match, sentence }) =>
    !/^(?:fee|fees|charge|charges|store)$/.test(sentence.tokens[match.to]?.word.text ?? ''),
};
