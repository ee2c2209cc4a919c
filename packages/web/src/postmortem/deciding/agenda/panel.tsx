import type { AgendaItem, Deciding } from '@debrief/api/client';
import { useRef, useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { isKept, useKept } from '../../../fields/index.js';
import { useKeys } from '../../../keys/keys.js';
import { say } from '../../../shell/live.js';
import { Answers } from '../answers/answers.js';
import { useDeciding } from '../ask.js';
import { Frame } from '../frame.js';
import { MeetingForm } from '../review/form.js';
import { AgendaRow } from './item.js';
import { meetingTopics, topics } from './items.js';
import { moveAmongItems } from './moving.js';

/** What is kept of a meeting in the browser while it goes on. */
interface Meeting {
  /** What it began with; null before it. */
  readonly begun: readonly AgendaItem[] | null;
  /** What was spoken about. */
  readonly spoken: readonly string[];
  /** What was written down, item by item. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
}

const nothing: Meeting = { begun: null, spoken: [], notes: {} };

/** The review meeting: an agenda made from the document, gone through and written down as it goes. */
export function AgendaPanel() {
  const deciding = useDeciding();
  return (
    <Frame title="The review meeting" className="agenda">
      {deciding === null ? (
        <p className="answer-note">Looking what there is to talk about …</p>
      ) : (
        <Agenda deciding={deciding} />
      )}
    </Frame>
  );
}

function Agenda({ deciding }: { readonly deciding: Deciding }) {
  const desk = useDesk();
  const list = useRef<HTMLDivElement>(null);
  const { facts, set, forget } = useKept(`${desk.id} agenda`, nothing);
  const [isStarting, setIsStarting] = useState(() => isKept(`${desk.id} meeting start`));
  const review = useParsed()?.model.review ?? null;
  const found = meetingTopics(facts.begun ?? [], deciding.agenda);
  const spoken = new Set(facts.spoken);
  const tick = (key: string, isSpoken: boolean): void =>
    set({ spoken: isSpoken ? [...spoken, key] : facts.spoken.filter((each) => each !== key) });
  const note = (key: string, words: string): void =>
    set({ notes: { ...facts.notes, [key]: [...(facts.notes[key] ?? []), words] }, spoken: [...spoken, key] });
  const group = 'The review meeting';
  useKeys([
    { keys: 'j', says: 'The next thing to talk about', group, run: () => moveAmongItems(list.current, 1) },
    { keys: 'k', says: 'The one before', group, run: () => moveAmongItems(list.current, -1) },
    { keys: 'x', says: 'It was spoken about', group, run: () => press(list.current, 'input') },
    {
      keys: 't',
      says: 'Write down what was said',
      group,
      run: () => press(list.current, '[data-does="write"]'),
    },
    { keys: 'o', says: 'Go to its place', group, run: () => press(list.current, '[data-does="go"]') },
  ]);
  return (
    <>
      <div className="agenda-opening">
        <p>
          Welcome. We are here to understand how this looked to those who were in it, and what made it likely;
          not to find who should have known better. Everyone did what made sense with what they had then.
        </p>
        <p>
          Speak of what you saw and thought at the time. Ask how and what rather than who and why not. If
          something feels like blame, say so; the facilitator slows us down.
        </p>
      </div>
      {isStarting ? (
        <MeetingForm
          list="review"
          title="Start the review"
          save="Start"
          isStarting
          onSaved={() => {
            set({ begun: deciding.agenda });
            say('The review is on. What you tick and write stays here, also after a reload.');
          }}
          onClose={() => setIsStarting(false)}
        />
      ) : (
        <div className="form-buttons agenda-buttons">
          {facts.begun === null ? (
            <button type="button" className="button button-first" onClick={() => setIsStarting(true)}>
              Start the review
            </button>
          ) : (
            <button
              type="button"
              className="button"
              onClick={() => {
                set(nothing);
                forget();
                say('The review is over. Everything that you wrote down stands in the document.');
              }}
            >
              End the review
            </button>
          )}
          <button type="button" className="button button-quiet" onClick={() => window.print()}>
            Print the agenda
          </button>
        </div>
      )}
      {review?.held ? (
        <p className="answer-note">
          Held: {review.held}
          {review.facilitator ? `, facilitated by ${review.facilitator}` : ''}
        </p>
      ) : null}
      <div ref={list} className="agenda-topics">
        {found.length === 0 ? (
          <p className="answer-note">
            Nothing in the document is left open. Read it together all the same: what surprised you?
          </p>
        ) : null}
        {found.map(({ topic, items }) => {
          const { title, says } = topics.find((each) => each.topic === topic) ?? { title: topic, says: '' };
          return (
            <section key={topic} aria-label={title}>
              <h3>{title}</h3>
              <p className="agenda-says">{says}</p>
              <ul>
                {items.map((item) => (
                  <AgendaRow
                    key={item.key}
                    item={item}
                    isSpoken={spoken.has(item.key)}
                    notes={facts.notes[item.key] ?? []}
                    onSpoken={(isSpoken) => tick(item.key, isSpoken)}
                    onNoted={(words) => note(item.key, words)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <section className="agenda-end" aria-label="At the end">
        <h3>At the end</h3>
        <p className="agenda-says">
          Go round once: are these factors right, and are they all? Everyone answers for themselves, now or in
          the days after, from their own page. What a person sees differently is kept in their words.
        </p>
        <Answers answers={deciding.answers} />
        <p className="agenda-says">Thank everybody. Say when you will meet again to see whether it helped.</p>
      </section>
    </>
  );
}

/** Presses something in the item that has the focus. */
function press(list: HTMLElement | null, selector: string): void {
  const item = document.activeElement?.closest('.agenda-item');
  if (item && list?.contains(item)) item.querySelector<HTMLElement>(selector)?.click();
}
