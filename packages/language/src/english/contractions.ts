/** What a spelling is made of: the length of each part, and the word that it stands for. */
export type Parts = readonly (readonly [length: number, word: string])[];

/**
 * Takes contractions apart, so that rules see the same words however they are written:
 * `partsOf("shouldn't")` is `[[6, 'should'], [3, 'not']]`. The apostrophe may be missing.
 */
export function partsOf(spelling: string): Parts {
  const own = odd[spelling];
  if (own) return own;
  const notHave = /^(should|could|would|must|might)n'?t'?ve$/.exec(spelling)?.[1];
  if (notHave !== undefined) {
    const tail = spelling.length - notHave.length;
    return [
      [notHave.length, notHave],
      [tail - 3, 'not'],
      [3, 'have'],
    ];
  }
  const not = /^(is|are|was|were|do|does|did|has|have|had|would|should|could|must|might|need)n'?t$/.exec(
    spelling,
  );
  if (not) return cut(spelling, (not[1] ?? '').length, 'not');
  const have = /^(should|could|would|must|might)(?:'?ve|a)$/.exec(spelling);
  if (have) return cut(spelling, (have[1] ?? '').length, 'have');
  const at = spelling.lastIndexOf("'");
  if (at <= 0) return [[spelling.length, spelling]];
  const tail = spelling.slice(at);
  const word = tails[tail] ?? (tail === "'s" ? isOrWhose(spelling.slice(0, at)) : null);
  return word === null ? [[spelling.length, spelling]] : cut(spelling, at, word);
}

function isOrWhose(head: string): string {
  if (head === 'let') return 'us';
  return saysIs.has(head) ? 'is' : "'s";
}

function cut(spelling: string, at: number, word: string): Parts {
  return [
    [at, spelling.slice(0, at)],
    [spelling.length - at, word],
  ];
}

const odd: Readonly<Record<string, Parts>> = Object.assign(Object.create(null), {
  "can't": [
    [2, 'can'],
    [3, 'not'],
  ],
  cant: [
    [3, 'can'],
    [1, 'not'],
  ],
  cannot: [
    [3, 'can'],
    [3, 'not'],
  ],
  wont: [
    [2, 'will'],
    [2, 'not'],
  ],
  "won't": [
    [2, 'will'],
    [3, 'not'],
  ],
  "shan't": [
    [2, 'shall'],
    [4, 'not'],
  ],
  "ain't": [
    [2, 'is'],
    [3, 'not'],
  ],
});

const tails: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  "'ve": 'have',
  "'re": 'are',
  "'ll": 'will',
  "'m": 'am',
  // "Had" or "would".
  "'d": "'d",
});

/** Words behind which 's is "is"; behind others it says whose something is. */
const saysIs = new Set('it he she that there what who here where how this'.split(' '));
