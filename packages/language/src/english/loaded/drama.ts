import type { PatternRule } from '../../rule.js';

export const drama: PatternRule = {
  name: 'loaded/drama',
  severity: 'warning',
  bias: 'negativity bias',
  says: '“{words}” paints the day instead of measuring it.',
  why: 'Drama makes people defend themselves and leaves the reader without the size of the thing.',
  ask: 'What would a number say in its place?',
  instead: 'Users, minutes, errors: “1,900 sign-ins failed in 14 minutes”.',
  source: 'Animated language distracts from what happened',
  patterns: [
    '[disaster] !recovery|plan|relief|response|tolerance',
    '[(total | complete | utter | absolute | perfect) (disaster | chaos | mess | mayhem | nightmare | meltdown | carnage | storm | panic | catastrophe | fiasco | debacle | farce | shambles)]',
    '[catastrophe] !bond|bonds|insurance|cover|risk|model|reserve|reinsurance|loss|losses|claims|fund',
    '[nightmare|nightmares|fiasco|debacle|mayhem|carnage|armageddon|apocalypse|doomsday|bloodbath|shambles|pandemonium|calamity|havoc|train-wreck|trainwreck|bombshell|meltdown|firestorm|minefield|powder-keg]',
    '[catastrophic|disastrous|horrific|horrendous|horrible|horrid|dreadful|dire|nightmarish|apocalyptic|blood-curdling|devastating|devastated|hellish|ghastly|infamous|notorious|dreaded|chaotic|tragic|excruciating|gruesome|awful|terrible|scary|terrifying|shocking|frightening|alarming|appalling|gut-wrenching|heart-stopping|nail-biting|unholy|godforsaken]',
    '[(utter | sheer | pure | was) chaos|panic] !engineering|experiment|run|monkey|testing|mesh|day',
    '[panic|chaos (in | on | at | among | broke | set | ensued | reigned | erupted | everywhere)]',
    '[{panic}ed|panicking]',
    '[{cause|create|spread} (chaos | panic | mayhem | confusion and chaos)]',
    '[@be? in (chaos | panic | turmoil | disarray | meltdown | agony)]',
    '[(blind | mad | wild) (panic | rush | scramble | goose chase | guess)]',
    '[(bombarded | besieged | under siege | snowballed | engulfed)]',
    '[(madness | insanity | lunacy | agony | tragedy | odyssey | ordeal | farce | hell | gremlins | voodoo | black magic | witchcraft | sorcery | landmine | booby trap | time bomb | time-bomb)]',
    '[{burn}ed by this|that|it]',
    '[(victim | victims) of] !deadlock|the',
    '[{scream|howl|weep|vomit|puke|spew|barf|choke}ed|screaming|howling|spewing|vomiting]',
    '[(frantic | frenzied | desperate | brutal | vicious | cruel | savage | ruthless | hellish | relentless | spectacular | cataclysmic | earth-shattering | mind-numbing | soul-crushing | never-ending | unbearable | harrowing | traumatic | kafkaesque | orwellian | surreal | painful | sickening)]',
    '[mysteriously|magically|inexplicably|bizarrely|weirdly]',
    '[(unceremoniously | mercilessly | brutally | ruthlessly | relentlessly | viciously | savagely | rudely | violently | painfully | agonisingly | agonizingly | excruciatingly | shockingly | horrifyingly | frantically | desperately | hysterically)]',
    '[(outraged | furious | enraged | livid | horrified | appalled | aghast | fuming | up in arms)]',
    '[(heroic | herculean | superhuman | valiant) (effort | efforts | fight | battle | struggle)?]',
    '[evil|cursed|haunted|demonic|wicked|sinister|monstrous|monster]',
    '[{melt}ed down]',
    '[into (chaos | mayhem | turmoil | disarray | anarchy)]',
    '[{battle|wrestle|grapple|fight}ed] with|against|for|to|through',
    '@customer @adverb? [{revolt|rebel|riot|fume|seethe|rage}ed]',
    '@human|@house @adverb? [{scramble}ed] to|for',
  ],
  flags: [
    'The handover was a total disaster.',
    'It turned into a nightmare of a weekend.',
    'Sessions were unceremoniously closed.',
    { text: 'Panic in the operations room', in: 'timeline' },
    'The effect on the wards was catastrophic.',
    'Crews battled for five hours to bring the ring back.',
    'The station descended into chaos.',
  ],
  leaves: [
    'The catastrophe bonds are priced at night.',
    'The drill followed the disaster recovery plan of May.',
    'The fault came from a chaos engineering exercise on the billing cell.',
    'A retry storm filled the queue.',
    'The kernel panic rebooted the host.',
    'The battle pass is sold in two tiers.',
    'The war room opened at 10:12 UTC.',
    'Requests were dropped by the firewall.',
  ],
  accepts: ({ match, sentence, passage }) => {
    const { tokens } = sentence;
    const text = tokens
      .slice(match.marked.from, match.marked.to)
      .map(({ word }) => word.text)
      .join(' ');
    const before = tokens[match.marked.from - 1]?.word.text ?? '';
    const after = tokens[match.marked.to]?.word.text ?? '';
    // Of a thing that “died a horrible death” another rule speaks.
    if (after === 'death') return false;
    // Where thanks are said, praise is another rule's concern.
    if (passage.place === 'well' && /^(?:hero|hercul|superh|valiant)/.test(text)) return false;
    if (text.startsWith('panic'))
      return !tokens.some(({ word }) => /^(?:kernel|go|golang|goroutine|runtime|rust)$/.test(word.text));
    if (/^(?:alarming|wild|evil)$/.test(text))
      return !/^(?:and|rules?|system|twin|threshold)$/.test(after) && before !== 'and';
    return true;
  },
};
