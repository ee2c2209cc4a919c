import { useState } from 'react';
import { KnownPeople } from '../fields/index.js';
import { Empty } from '../shell/empty.js';
import { Page } from '../shell/page.js';
import { Clocks, Needed, Triggers, Words } from './agreed.js';
import { PolicyFile } from './file.js';
import { People, Severities, Systems } from './people.js';
import { RuleSettings } from './rules.js';
import { SavingNote, useUndoKeys } from './saving.js';
import { Templates } from './templates.js';
import { SettingsGiven, useSettings, useSettingsDesk } from './use.js';

const sections = [
  ['severities', 'Severities'],
  ['systems', 'Systems'],
  ['people', 'People'],
  ['triggers', 'When to write one'],
  ['required', 'What it needs'],
  ['clocks', 'Clocks'],
  ['rules', 'Rules'],
  ['words', 'Words and names'],
  ['templates', 'Templates'],
  ['file', 'The file'],
] as const;

/** What a team agreed on, as forms over its file. */
export function SettingsPage() {
  const settings = useSettingsDesk();
  const broken = settings.read.findings.find(({ severity }) => severity === 'error');
  return (
    <SettingsGiven value={settings}>
      <KnownPeople value={[...settings.read.policy.people.keys()]}>
        <Page
          title="Settings"
          lead="What you agreed on, in a file that everyone can read. What you change is saved by itself, as a commit in your name; Ctrl Z takes it back."
          aside={<SavingNote />}
        >
          <div className="rules settings">
            <nav className="contents" aria-label="Parts of the settings">
              <p className="contents-title">Parts</p>
              <ul>
                {sections.map(([id, title]) => (
                  <li key={id}>
                    <a href={`#${id}`}>{title}</a>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="settings-parts">
              <UndoKeys />
              {settings.text === null ? <Begin /> : null}
              {broken ? (
                <p className="settings-broken" role="alert">
                  The file cannot be changed from here as long as it is no YAML: {broken.message} Its lines
                  are below, under The file; mend it in an editor.
                </p>
              ) : null}
              <Severities />
              <Systems />
              <People />
              <Triggers />
              <Needed />
              <Clocks />
              <RuleSettings />
              <Words />
              <Templates />
              <PolicyFile />
            </div>
          </div>
        </Page>
      </KnownPeople>
    </SettingsGiven>
  );
}

function UndoKeys(): null {
  useUndoKeys();
  return null;
}

/** No file yet: everything has a default, and one button begins one. */
function Begin() {
  const { change, desk } = useSettings();
  const [refused, setRefused] = useState<string | null>(null);
  const begin = async (): Promise<void> => {
    const outcome = await change([]);
    setRefused(outcome?.message ?? null);
    await desk?.send();
  };
  return (
    <Empty
      title="Nothing is agreed on yet"
      next={
        <button type="button" className="button button-first" onClick={() => void begin()}>
          Begin the file
        </button>
      }
    >
      <p>
        You need none of it to begin: everything has a default that does for most teams. The first thing that
        you say below makes the file, too.
      </p>
      {refused === null ? null : <p className="form-trouble">{refused}</p>}
    </Empty>
  );
}
