import type { PatternRule } from '../../rule.js';

export const violence: PatternRule = {
  name: 'loaded/violence',
  severity: 'warning',
  bias: 'negativity bias',
  says: '“{words}” tells it as a fight.',
  why: 'Pictures of violence make a fault feel like an attack, and say less than the literal verb.',
  ask: 'What did the system do, literally?',
  instead: 'The plain verb with its object: “deleted 312 nodes”, “the queue grew to 40,000”.',
  source: 'Drama distracts from what happened',
  patterns: [
    '[{nuke|torpedo|obliterate|annihilate|massacre|slaughter|butcher|demolish|decimate|pulverise|pulverize|cripple|brick|vaporise|vaporize|murder|clobber|hammer|bludgeon|bulldoze|choke|strangle|wreck|ravage|assassinate|crucify|eviscerate|explode|implode|wreak|devour|maul|sabotage|cannibalise|cannibalize|mangle|maim|gut|fry|zap|whack|pummel|batter|ambush|smother|suffocate|torture|betray|blitz|steamroll|trample|detonate}ed]',
    '[nuking|torpedoing|obliterating|annihilating|massacring|slaughtering|decimating|crippling|bricking|hammering|murdering|exploding|wrecking]',
    '[{blow} (up | away | to (bits | pieces))]',
    '[{blow} (it | this | that | everything | prod | production | the|our .. ) up]',
    '[{shoot} (ourselves | themselves | himself | herself | us | yourself) in the (foot | head)]',
    '[{boot|kick|throw|toss|chuck} (off | out of)]',
    '[{die} (a | an) @adverb? (horrible | slow | painful | quick | silent | sudden | early | terrible | agonising)? death]',
    '[{take} no prisoners]',
    '[{wipe}ed (out | off the map)]',
    '[{bleed} (out | money | users | customers | to death | dry)]',
    '[{kill} (us | our (users | customers | reputation | weekend | night | sla | day))]',
    '[{stomp|trample|smash} (up | down | on | to | into | all | the)]',
    '[{stab} .. in the back]',
    '[{tear} (apart | to (pieces | shreds))]',
    '[{hit} (us | them) hard]',
    '[(death (blow | spiral | knell | march) | kill shot | suicide | bloodbath | casualties | casualty)]',
  ],
  flags: [
    'The cleanup nuked 300 test accounts.',
    'The new index blew up in the first minute.',
    'They shot themselves in the foot with that limit.',
    'A flood of retries massacred the sign-in service.',
    'Readers were kicked out of the archive.',
    'The node died a horrible death at 03:12.',
  ],
  leaves: [
    'The kernel killed the importer, as the memory was full.',
    'The blast radius of the change was kept to one shop.',
    'Each nested record was exploded into three rows.',
    'The pod was killed and came back.',
    'The host hangs and is terminated.',
    'The zombie processes were culled.',
  ],
  accepts: ({ match, sentence }) => {
    // One record may be exploded into rows, a stack may blow up to 4 MB.
    if (/^(?:into|to)$/.test(sentence.tokens[match.marked.to]?.word.text ?? '')) return false;
    const words = sentence.tokens.slice(match.marked.from, match.marked.to);
    const text = words.map(({ word }) => word.text).join(' ');
    const before = sentence.tokens[match.marked.from - 1]?.word.text ?? '';
    // "Gut", "hammer" and "brick" are nouns as well; "boot off" is also what a machine does from a disk.
    if (
      /^(?:kick|kicked|kicks|kicking) off$|^(?:throw|throws|throwing|thrown|threw) out of$|^boot(?:s|ing)? off$/.test(
        text,
      )
    )
      return false;
    return !/^(?:the|a|an)$/.test(before) || !/^(?:brick|hammer|gut|wreck)$/.test(text);
  },
};
