import type { PatternRule } from '../../rule.js';

export const slang: PatternRule = {
  name: 'loaded/slang',
  severity: 'warning',
  bias: 'negativity bias',
  says: '“{words}” is a word for the corridor.',
  why: 'A postmortem is read for years and by people who were not there; a curse is all that they will quote.',
  ask: 'What would you write if the customer read along?',
  instead: 'A plain word: “the script stopped half-way and left the index unreadable”.',
  source: 'Respect for others in what is written',
  patterns: [
    '[crap|crappy|crappily|crapped|shit|shitty|bullshit|shitshow|shit-show|clusterfuck|fuck|fucked|fucking|fubar|snafu|damn|damned|goddamn|damnit|bloody|bastard|arse|ass|asshole|piss|pissed|wtf|omg|lol|lmao|rofl|ffs|smh|effing|frigging|freaking|friggin|bitch|hellhole|turd|dumpster-fire]',
    '[{bork|hose|screw|muck|goof|wonk}ed|borking|bork|borks|fscked|b0rked|kaput|janky|wonky|hacky|kludgy|kludge|shoddy|flaky-ass|hosed|cruddy|sucky|lousy|rotten|nasty|ugly]',
    '[suck|sucks|sucked|sucking]',
    '[{screw|foul|mess|cock|stuff|bugger|botch|muck} (it | this | that | things | everything | something)? up]',
    '[{go} (belly-up | pear-shaped | south | sideways | kaput | bonkers)] !from|to|of|on|through',
    '[{crap|bail|conk|peter} out]',
    '[(shit | shat | shits | shitting | wet) the bed]',
    '[(what the|a hell | what the heck | the hell | hell of a | heck of a | a hell of | one hell)]',
    '[god-awful|godawful]',
    '[(holy (cow | crap | moly | smokes))]',
    "[(oops | whoops | ouch | yikes | ugh | argh | doh | d'oh | uh-oh | meh | duh | yay | woohoo | hooray | boom | kaboom | bam | geez | jeez | eek | hurrah | phew | sigh | gah | facepalming)]",
  ],
  flags: [
    'The crappy export stopped half-way.',
    'The converter borked the labels.',
    'The search sucks since Monday.',
    'The update screwed up the labels.',
    { text: 'Oops, the wrong list was loaded', in: 'timeline' },
    'The restore went south.',
  ],
  leaves: [
    'The passengers of the Cockermouth line saw old times.',
    'The success page was shown too early.',
    'Trains go south from platform 4.',
    'The boom of the gate was raised at 06:10.',
    'The service moved to the south region.',
    'The cache was rebuilt.',
  ],
  accepts: ({ match, sentence }) => {
    const { tokens } = sentence;
    const token = tokens[match.marked.from];
    const text = token?.word.text ?? '';
    const after = tokens[match.marked.to]?.word.text ?? '';
    if (/^(?:bloody|hosed|ugly|nasty)$/.test(text))
      return !/^(?:mary|notification|notifications)$/.test(after);
    // The boom of a crane or a gate.
    if (text === 'boom' && tokens[match.marked.from - 1]?.kind === 'word') return false;
    if (text === 'ass' || text === 'arse') return !token?.shouted;
    return true;
  },
};
