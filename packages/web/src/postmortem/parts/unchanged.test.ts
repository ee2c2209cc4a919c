import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isRefusal, type Parsed, parse, reasonNames, type Step, takeStep } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { odd } from '../../testing/odd.js';
import { meetingIn, meetingSteps } from '../deciding/review/meeting.js';
import { notYetStep } from '../deciding/review/steps.js';
import { changesOf } from '../facts/changes.js';
import { factsOf as headOf } from '../facts/facts.js';
import { factsOf, stepsFor } from './actions/facts.js';
import { outcomeStep } from './actions/outcomes.js';
import { withSource, wordsOf } from './entries/facts.js';
import { messageOf, parts } from './external/message.js';
import { changeFactor, factsOfFactor } from './factors/facts.js';
import { followUpIn, followUpSteps } from './followup/record.js';
import { reasonIn, reasonStep } from './listed/reasons.js';
import { sourceOf } from './source.js';
import { writtenMeaning } from './terms/meaning.js';
import { widerIn, widerStep } from './wider/facts.js';

const examples = fileURLToPath(new URL('../../../../../examples/', import.meta.url));
const written = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^\d{4}.[^/\\]+\.md$/.test(path))
  .map((path) => [path, readFileSync(`${examples}${path}`, 'utf8')] as const);
const styled = `---
severity: sev2   # agreed
---

# *Cards* [declined](https://x.example)

## Lessons

* Retries add **up**, see [the note](https://x.example/a_b)
* With \`code\`
  on two lines
+ Another bullet

## Open questions

- [x] **Q1** Who *knew*? @dana
  Answer: **Nobody**, see [log](https://x.example)
- [ ] Without a number

## Looking wider

- **Where else?** Here, and [there](https://x.example).
- **What next?**

## Glossary

- **Lease**: a *promise* that [ends](https://x.example) by \`itself\`
- **Wide**: room around

## Impact

| Who | What | How many |
| --- | --- | --- |
| *Shoppers* | saw [an error](https://x.example) \\| nothing | ~ 1,000 |

## Actions

No corrective action: the *loader* is [gone](https://x.example)

- [ ] **A1** Guard it
  - Dropped: *too* late
- [x] **A2** Count it
  - Verdict: helped, **twice**

## Review

- [ ] The *impact* is complete — care **reads** it

## Amendments

- 2026-12-16 *Dana Reyes*: see [the note](https://x.example)
`;
const all = [
  ...written,
  ...Object.entries(odd),
  ['styled', styled],
  ['styled, CRLF', styled.replaceAll('\n', '\r\n')],
] as const;

/** What each form sends when it is opened and saved, and nobody has typed anything. */
function saved(parsed: Parsed): readonly (readonly [form: string, steps: readonly Step[]])[] {
  const { model } = parsed;
  const factsOnly = <K extends string>(what: K, item: { readonly from: number }, facts: object): Step =>
    ({ do: 'change', what, item: item.from, facts }) as unknown as Step;
  return [
    ['facts', changesOf(headOf(model), headOf(model))],
    ['review', meetingSteps('review', meetingIn(model, 'review'), meetingIn(model, 'review'))],
    ['followup', followUpSteps(model, followUpIn(model))],
    ...model.actions.map(
      (each) => ['action', stepsFor(each, factsOf(each, model), factsOf(each, model))] as const,
    ),
    ...model.factors.map((each) => {
      const step = changeFactor(each.from, factsOfFactor(model, each), factsOfFactor(model, each));
      return ['factor', step ? [step] : []] as const;
    }),
    ...model.timeline.map((each) => {
      const { text } = wordsOf(parsed, each);
      const same = withSource(text.trim(), '') === text;
      return [
        'entry',
        same ? [] : [factsOnly('entry', each, { text: withSource(text.trim(), '') })],
      ] as const;
    }),
    // Who changes only the word itself keeps what it means as it is written.
    ...model.glossary.map(
      (each) => ['term', [factsOnly('term', each, { meaning: writtenMeaning(model, each) })]] as const,
    ),
    ...model.amendments.map(
      (each) =>
        ['amendment', [factsOnly('amendment', each, { text: sourceOf(model, each, each.text) })]] as const,
    ),
    ...model.questions.map(
      (each) => ['question', [factsOnly('question', each, { answered: each.answered })]] as const,
    ),
    ...model.wider.map(
      (each) => ['wider', given(widerStep(each, widerIn(model, each), widerIn(model, each)))] as const,
    ),
    ...reasonNames.map(
      (of) => ['reason', given(reasonStep(of, reasonIn(model, of), reasonIn(model, of)))] as const,
    ),
    ...(['review', 'followup'] as const).flatMap((list) =>
      ((list === 'review' ? model.review : model.followUp)?.criteria ?? [])
        .filter(({ met }) => !met)
        .map((each) => {
          const asked = { text: each.text, criterion: each, list };
          return ['criterion', each.reason === null ? [] : given(notYetStep(asked, each.reason))] as const;
        }),
    ),
    ...model.actions.flatMap((each) =>
      (['dropped', 'verdict'] as const).map(
        (of) => [of, given(outcomeStep(each, of, each[of] ?? ''))] as const,
      ),
    ),
    ...parts
      .filter((part) => messageOf(model)[part].trim() !== messageOf(model)[part])
      .map(
        (part) => ['external', [{ do: 'set-external', part, text: messageOf(model)[part].trim() }]] as const,
      ),
  ];
}

function given(step: Step | null): readonly Step[] {
  return step === null ? [] : [step];
}

describe('A form that is opened and saved', () => {
  test.each(all)('changes nothing of %s', (_, text) => {
    const parsed = parse(text);
    const changed = saved(parsed).flatMap(([form, steps]): readonly unknown[] => {
      let after = parsed;
      for (const step of steps) {
        const outcome = takeStep(after, step);
        if (isRefusal(outcome)) return [[form, step, outcome.message]];
        after = outcome.parsed;
      }
      return after.text === text ? [] : [[form, steps, after.text.length - text.length]];
    });
    expect(changed.map((each) => JSON.stringify(each))).toEqual([]);
  });
});
