import type { Hit, PassageRule } from '../../rule.js';

export const sarcasm: PassageRule = {
  name: 'loaded/sarcasm',
  severity: 'warning',
  bias: 'negativity bias',
  says: '“{words}” says one thing and means another.',
  why: 'Irony does not travel: readers who were not there take it word for word, and those who were feel laughed at.',
  ask: 'What did it do, and what had been expected of it?',
  instead: 'Say what happened: “the backup link was down as well”.',
  source: 'Subjective language hides the facts',
  flags: [
    'Moving the mail server on a Friday was a brilliant idea.',
    'Nice one, scheduler.',
    'The "tested" rollback had a syntax error.',
    { text: 'The "fix" is rolled out, and the tills are down', in: 'timeline' },
    'The so-called spare link was down as well.',
    'Surprise, surprise: the manual was from 2016.',
    'The alarm came two hours late, how helpful.',
    'The monitor, in its infinite wisdom, wrote to a closed mailbox.',
  ],
  leaves: [
    'The team called Brilliant Labs uses its own cluster.',
    'The button is called "Fix all" in the menu.',
    'The spare link was down as well.',
    'A pod was "stuck" in the old state.',
    { text: 'A brilliant idea of the night shift saved an hour', in: 'well' },
    'The status "fixed" was set at 11:02 UTC.',
  ],
  inPassage: ({ place, from, words }, sentences) => {
    const hits: Hit[] = [];
    if (place !== 'well' && place !== 'lucky' && quick.test(words))
      for (const match of words.matchAll(mocking))
        hits.push({ from: from + match.index, to: from + match.index + match[0].trimEnd().length });
    for (const { tokens } of sentences)
      for (const [at, token] of tokens.entries()) {
        if (token.kind !== 'quote' || token.to - token.from > 34) continue;
        const quoted = words.slice(token.from - from + 1, token.to - from - 1);
        if (!praising.test(quoted) && !(assuring.test(quoted) && tokens[at + 1]?.kind === 'word')) continue;
        const before = tokens[at - 1]?.word.text ?? '';
        const next = tokens[at + 1];
        // A label, a state or a button that is called so.
        if (naming.has(before) || (next && naming.has(next.word.text))) continue;
        hits.push({ from: token.from, to: token.to });
      }
    return hits;
  },
};

/** Words of praise that mean the opposite between quotation marks. */
const praising =
  /^(?:the |a |an |our |highly |fully |very |well[- ])?(?:fix(?:ed|es)?|solution|improvement|improved|expert|experts|helpful|smart|clever|genius|brilliant|robust|reliable|resilient|redundant|redundancy|temporary|temporarily|quick|simple|simply|easy|safe|safely|tested|reviewed|best practices?|thorough|careful|carefully|harmless|trivial|automatic|seamless|seamlessly|optimi[sz]ed|intelligent|self-healing|fail-?safe|bullet-?proof|zero[- ]downtime|high[- ]availability|professional|professionals|enterprise(?:[- ]grade)?|world-class|guaranteed)$/i;

/** Words of assurance, in front of the thing that they were said of. */
const assuring =
  /^(?:highly |fully |well[- ])?(?:available|monitored|stable|secure|supported|planned|documented|checked|verified|approved|protected|automated|immediate|urgent|working|premium|independent|critical|production-ready|final|isolated|idempotent|permanent|trained|experienced)$/i;

const naming = new Set(
  'called named labelled labeled titled status state flag button field label tab menu option value setting mode page read reads said says shows showed showing column word term marked tag channel list team as in group role namespace job cluster pod service services queue topic table user account screen index environment folder repository branch rule alert dashboard step link message response answer error'.split(
    ' ',
  ),
);

const quick =
  /so[- ]called|wisdom|brilliant|nice one|surpris|how (?:helpful|nice|convenient|lovely|clever)|of course|needless|great\.|lovely|thanks? (?:a lot|so much)|good luck|well done|clever|genius|happily|blissful|spoiler|helpfully|conveniently|mysterious|magic|who would|what could|obviously|naturally|wonder|funnily|figure|typical|as (?:always|usual)|umpteenth|big help|smart|sooo|ha ha|haha|wonderful|fantastic|bravo|congratulations|joy|fun|merrily|cheerfully|gleefully|kindly|graciously|yet another|masterpiece|big fan|silently-/i;
const mocking =
  /\bso[- ]called\b|\bin (?:its|his|her|their|all its) infinite wisdom\b|\b(?:a|what a|such a|this|the|another) (?:brilliant|genius|bright|wonderful|great|fantastic|marvellous) (?:idea|move|decision)\b|\bnice (?:one|work|job|going),|\bsurprise,? surprise\b|\bhow (?:helpful|nice|convenient|lovely|clever|thoughtful|wonderful|reassuring)\b(?! (?:is|was|the|it|a))|\bneedless to say\b|(?<=[.!?] )(?:great|lovely|wonderful|fantastic|perfect|brilliant|bravo|nice|super|sweet)[.!](?=\s|$)|\bthanks? (?:a lot|so much|a bunch|for nothing)\b|\bgood luck with\b|\b(?:happily|blissfully|merrily|cheerfully|gleefully|helpfully|kindly|graciously|conveniently|dutifully)\b(?= (?:\p{L}+ed|sent|ignor\p{L}*|accept\p{L}*|serv\p{L}*|went|kept|wrote|ran|chose|told|let|took|gave|sends?|keeps?|continu\p{L}*|return\p{L}*)\b)|\bspoiler(?: alert)?:|\bmysterious\b(?= ['‘’“"])|\bwho would have (?:thought|guessed)\b|\bwhat could (?:possibly )?go wrong\b|\b(?:as if by|like) magic\b|\b(?:masterpiece|bravo|congratulations)\b|\bfor (?:fun and profit|our viewing pleasure|the fun of it)\b|\byou guessed it\b|\bjust what we needed\b|\bno wonder\b|\bfunnily enough\b|\bgo figure\b|\b(?:how|so) typical\b|\btypical!|,? of course[.!](?=\s|$)|\bfor the umpteenth time\b|\b(?:big|great|a lot of) help\b(?= (?:that|it) was)|\b(?:what a|such a) (?:surprise|joy|treat|day|night|relief|mess)\b|\bto (?:nobody|no one|nobody’s|no one’s|nobody's|no one's) ?(?:'s|’s)? ?surprise\b|\bha ?ha\b|\b(?:geniuses|masterminds|wizards|rock stars|heroes) (?:at|in|of|on|who)\b|\bstrangely enough\b|\bbut who (?:cares|needs)\b|\bwhat else\b(?=[.!?])|\bpride and joy\b|\bsmart move\b|\bclever trick\b/giu;
