import type { Deciding } from '@debrief/api/client';
import { useState } from 'react';
import { useDesk } from '../../changing/use.js';
import { Field, Name } from '../../fields/index.js';
import { say } from '../../shell/live.js';
import { listWords } from '../../words/index.js';
import { sentence } from '../head/sentence.js';
import { useDeciding } from './ask.js';
import { Frame } from './frame.js';

/** Whom to invite to the review and why, and whose view is missing. */
export function InvitationPanel() {
  const deciding = useDeciding();
  return (
    <Frame title="Whom to invite">
      {deciding === null ? <p className="answer-note">Looking who was there …</p> : <Invited {...deciding} />}
    </Frame>
  );
}

function Invited({ invited }: Pick<Deciding, 'invited'>) {
  const { people, teams, missing, prioritising, couldPrioritise } = invited;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(people.map(({ name }) => name).join(', '));
      say('The names are copied.');
    } catch {
      say('The browser does not let us copy. Select the names instead.');
    }
  };
  return (
    <>
      <p className="deciding-lead">
        Everyone who has seen something of it sees another side. They are invited to tell it, not to explain
        themselves.
      </p>
      {people.length === 0 ? (
        <p>Nobody is named yet. Those who stand in the facts or in the timeline appear here.</p>
      ) : (
        <ul className="invited">
          {[...people, ...teams.map(({ name, because }) => ({ name: `Somebody of ${name}`, because }))].map(
            ({ name, because }) => (
              <li key={name}>
                <bdi>{name}</bdi> <span>{because.join('; ')}</span>
              </li>
            ),
          )}
        </ul>
      )}
      {missing.length === 0 ? null : (
        <>
          <h3>Views that nobody brings yet</h3>
          <ul className="invited-missing">
            {missing.map((each) => (
              <Missing key={each.view} {...each} />
            ))}
          </ul>
        </>
      )}
      <p className="deciding-note">
        {prioritising.length > 0
          ? `${listWords(prioritising)} ${prioritising.length === 1 ? 'decides' : 'decide'} what is worked on first, so that actions can be promised.`
          : `Nobody here decides what is worked on first. With somebody who does, actions can be promised.${couldPrioritise.length > 0 ? ` ${listWords(couldPrioritise.slice(0, 3), 'or')} could come.` : ''}`}
      </p>
      <div className="form-buttons">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy the names
        </button>
      </div>
    </>
  );
}

/** A view that is missing: those who could bring it stand there to be added with a click, or anybody by name. */
function Missing({ who, role, could }: Deciding['invited']['missing'][number]) {
  const desk = useDesk();
  const [name, setName] = useState('');
  const add = async (words: string): Promise<void> => {
    const refused = await desk.change({ do: 'add-to-key', key: ['people', role], words });
    say(refused?.message ?? `${words} is named among the people. Ctrl Z takes it back.`);
    if (refused === null) setName('');
  };
  return (
    <li>
      <p>{sentence(who)}</p>
      <div className="invited-could">
        {could.slice(0, 3).map((each) => (
          <button key={each} type="button" className="button" onClick={() => void add(each)}>
            Add <bdi>{each}</bdi>
          </button>
        ))}
        <form
          className="invited-add"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') void add(name.trim());
          }}
        >
          <Field label={could.length === 0 ? 'Who could it be?' : 'Somebody else'}>
            <Name value={name} onChange={setName} />
          </Field>
          <button type="submit" className="button">
            Add
          </button>
        </form>
      </div>
    </li>
  );
}
