import { expect, test } from 'vitest';
import { whysAndAnswers } from '../factors/chains.js';
import { parse } from '../parse.js';
import { readCorpus, readExamples } from '../testing/corpus.js';
import { render } from './render.js';
import { problemsOf } from './testing/allowed.js';
import { textOf, tokenize } from './testing/tokenizer.js';
import { lettersOf, wordsOfSource } from './testing/words.js';

const corpus = readCorpus();
const documents = [...corpus, ...readExamples()];

test.skipIf(corpus.length === 0)('the corpus is at hand', () => {
  expect(corpus.length).toBeGreaterThan(50);
});

for (const { name, text } of documents) {
  test(`${name} renders safely, with all its words in order`, () => {
    const { model } = parse(text, null, { path: name });
    const html = render(model, { facts: false });
    expect(problemsOf(html)).toEqual([]);
    expect(lettersOf(textOf(html))).toBe(wordsOfSource(model));
    const attributes = tokenize(html).flatMap((token) => (token.type === 'open' ? token.attributes : []));
    const indexes = (wanted: string): Set<number> =>
      new Set(attributes.flatMap(([attribute, value]) => (attribute === wanted ? Number(value) : [])));
    expect([...indexes('data-entry')].length, 'entries').toBe(model.timeline.length);
    expect([...indexes('data-factor')].length, 'factors').toBe(model.factors.length);
    expect([...indexes('data-action')].length, 'actions').toBe(model.actions.length);
    expect([...indexes('data-question')].length, 'questions').toBe(model.questions.length);
    expect([...indexes('data-impact')].length, 'impact').toBe(model.impact.length);
    const hooks = (wanted: string): number => attributes.filter(([attribute]) => attribute === wanted).length;
    const { whys, answers } = whysAndAnswers(model.factors);
    expect(hooks('data-why'), 'whys').toBe(whys.length);
    expect(hooks('data-answer'), 'answers').toBe(answers.length);
    const { well, wrong, lucky, learned } = model.lessons;
    expect(hooks('data-lesson'), 'lessons').toBe([well, wrong, lucky, learned].flat().length);
    expect(hooks('data-wider'), 'wider').toBe(model.wider.length);
    expect(hooks('data-term'), 'terms').toBe(model.glossary.length);
    expect(hooks('data-amendment'), 'amendments').toBe(model.amendments.length);
    for (const [what, list] of [
      ['data-criterion', 'criteria'],
      ['data-dissent', 'dissent'],
    ] as const)
      expect(hooks(what), list).toBe(
        (model.review?.[list].length ?? 0) + (model.followUp?.[list].length ?? 0),
      );
    const times = tokenize(html).filter((token) => token.type === 'open' && token.name === 'time');
    expect(times.length).toBe(model.timeline.filter(({ at, local }) => at ?? local).length);
  });
}
