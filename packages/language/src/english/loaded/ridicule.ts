import type { PatternRule } from '../../rule.js';

export const ridicule: PatternRule = {
  name: 'loaded/ridicule',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” makes a fool of something that somebody built with care.',
  why: 'Somebody chose that default for a reason; mocked, nobody will tell the reason again.',
  ask: 'What does it do, and why did it look right when it was made?',
  instead: 'Say the behaviour and its effect: “the default limit is 1,024, and the page does not say so”.',
  source: 'Animated language turns readers away',
  patterns: [
    '[ridiculous|ridiculously|stupid|stupidly|idiotic|idiotically|dumb|moronic|insane|insanely|absurd|absurdly|laughable|laughably|ludicrous|ludicrously|asinine|preposterous|brain-dead|braindead|boneheaded|half-baked|half-assed|hare-brained|pathetic|pathetically|lame|retarded|farcical|imbecilic|foolish|foolishly|silly|clueless|hopeless|worthless]',
    '[silly us|me|mistake|error]',
    '[crazy|mad] !about',
    '[@be|such a? complete|total|bad|sick|cruel? joke]',
    '[useless (as (always | usual | ever))?]',
    '[(crazy | mad) (default | idea | design | decision | setup | limit | configuration | config | latency | number | amount | amounts | numbers)]',
    '[(makes | made | make) no sense whatsoever]',
    '[(amateur | mickey mouse | clown) (hour | show | job | operation)]',
    '[(idiot | idiots | moron | morons | clown | clowns | fool | fools | monkey | monkeys)] !test|testing|patch|patched|patching|army|island',
    '[a monkey could]',
    '[facepalm]',
    '[(toy | bogus | garbage | rubbish | trash) (design | code | software | tool | system | documentation | script)]',
  ],
  flags: [
    'The pager needs two passwords, which is ridiculous.',
    'The list grew, thanks to a stupid default.',
    'Reads had insane waiting times.',
    'The deployment tool is a joke.',
    "The supplier's hotline is useless as always.",
    { text: 'The idiotic limit was not written down', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The sanity check of the list passed.',
    'The dumb terminal in the hall still worked.',
    'The wrapper `stupid-proxy` handed the signal on.',
    'Chaos Monkey stopped one host.',
    'Calling somebody “stupid” helps nobody.',
  ],
  accepts: ({ match, sentence }) => {
    const { tokens } = sentence;
    const text = tokens
      .slice(match.marked.from, match.marked.to)
      .map(({ word }) => word.text)
      .join(' ');
    const before = tokens[match.marked.from - 1]?.word.text ?? '';
    const after = tokens[match.marked.to]?.word.text ?? '';
    // “Going crazy” is a picture, “:facepalm:” a face.
    if (/^(?:crazy|mad|insane)$/.test(text) && /^(?:go|goes|going|went|gone|run|ran|running)$/.test(before))
      return false;
    if (before === ':') return false;
    if (text === 'dumb' || text === 'lame')
      return after !== 'terminal' && after !== 'terminals' && after !== 'duck' && after !== 'pipe';
    if (/^monkeys?$/.test(text)) return before !== 'chaos' && before !== 'simian';
    if (text === 'hopeless' || text === 'useless' || text === 'worthless' || text === 'silly')
      return (
        /^(?:a|an|the|our|their|this|that|these|those|completely|totally|utterly)$/.test(before) &&
        after !== ''
      );
    return true;
  },
};
