import type { ActionRow } from '@debrief/api/client';
import { useState } from 'react';
import { PostmortemLink } from '../shell/postmortem-link.js';
import { ageWords } from '../words/index.js';
import { dueWords } from './due.js';
import { rowKey } from './facts.js';
import { ActionRowForm, type RowForm } from './forms.js';
import type { HeldActions } from './held.js';
import { Tick } from './tick.js';

interface Props {
  readonly action: ActionRow;
  /** Whether it says that nobody has committed to it, where nobody has. */
  readonly tellsCommitment: boolean;
  readonly held: HeldActions;
  /** The form that is open at it. */
  readonly form: RowForm | null;
  readonly onForm: (form: RowForm | null) => void;
}

/** An action with who has it, until when, and where it comes from; everything of it can be changed here. */
export function ActionItem({ action, tellsCommitment, held, form, onForm }: Props) {
  const { id, text, state, owner, overdue, postmortem } = action;
  const due = dueWords(action);
  const [trouble, setTrouble] = useState<string | null>(null);
  const tick = async (): Promise<void> => {
    const refused = await held.change(action, { done: state === 'open' });
    setTrouble(refused?.message ?? null);
  };
  const undo = async (): Promise<void> => setTrouble((await held.undo(action))?.message ?? null);
  return (
    <li className="action" data-state={state} data-row={rowKey(action)} tabIndex={-1}>
      <Tick state={state} text={text} onTick={() => void tick()} />
      <div className="action-what">
        <p className="action-text" dir="auto">
          {text}
        </p>
        <p className="action-home">
          <PostmortemLink id={postmortem.id} {...(id !== null && { hash: id })}>
            <bdi>{postmortem.title ?? postmortem.id}</bdi>
          </PostmortemLink>
        </p>
        <Facts action={action} tellsCommitment={tellsCommitment} />
        <Outcome {...action} />
        {trouble === null ? null : (
          <p className="form-trouble" role="alert">
            {trouble}
          </p>
        )}
      </div>
      <p className="action-owner" dir="auto">
        {owner ?? <span className="faint">nobody yet</span>}
      </p>
      <p className="action-due" data-overdue={overdue}>
        {due ?? <span className="faint">no day yet</span>}
      </p>
      <Ways
        action={action}
        canUndo={held.canUndo(action)}
        onForm={onForm}
        onUndo={() => void undo()}
        onResume={() => void held.change(action, { dropped: null })}
      />
      {form === null ? null : (
        <div className="action-form">
          <ActionRowForm
            row={action}
            form={form}
            onSave={(facts) => held.change(action, facts)}
            onClose={() => onForm(null)}
          />
        </div>
      )}
    </li>
  );
}

interface WaysProps {
  readonly action: ActionRow;
  readonly canUndo: boolean;
  readonly onForm: (form: RowForm) => void;
  readonly onUndo: () => void;
  readonly onResume: () => void;
}

/** What can be done with it: quiet, until one comes near. What was just done can be taken back. */
function Ways({ action: { state, text }, canUndo, onForm, onUndo, onResume }: WaysProps) {
  const about = ` (${text})`;
  return (
    <div className="action-ways" data-fresh={canUndo}>
      {canUndo ? (
        <Way name="undo" about={about} onClick={onUndo}>
          Undo
        </Way>
      ) : null}
      <Way name="edit" about={about} onClick={() => onForm('edit')}>
        Edit
      </Way>
      {state === 'open' ? (
        <Way name="drop" about={about} onClick={() => onForm('drop')}>
          Drop
        </Way>
      ) : null}
      {state === 'dropped' ? (
        <Way name="resume" about={about} onClick={onResume}>
          Take up again
        </Way>
      ) : null}
      {state === 'done' || state === 'judged' ? (
        <Way name="verdict" about={about} onClick={() => onForm('verdict')}>
          Did it help?
        </Way>
      ) : null}
    </div>
  );
}

interface WayProps {
  readonly name: string;
  readonly about: string;
  readonly onClick: () => void;
  readonly children: string;
}

function Way({ name, about, onClick, children }: WayProps) {
  return (
    <button type="button" className="action-way" data-way={name} onClick={onClick}>
      {children}
      <span className="hidden">{about}</span>
    </button>
  );
}

function Facts({ action, tellsCommitment }: Pick<Props, 'action' | 'tellsCommitment'>) {
  const { kind, priority, ticket, ticketUrl, age, state, committed } = action;
  const isOpen = state === 'open';
  const facts = [
    kind,
    priority === null ? null : `priority ${priority}`,
    isOpen && age !== null ? `open for ${age === 0 ? 'less than a day' : ageWords(age)}` : null,
    isOpen && committed !== null ? `committed by ${committed}` : null,
    isOpen && committed === null && tellsCommitment ? 'no commitment yet' : null,
  ].filter((fact) => fact !== null);
  if (facts.length === 0 && ticket === null) return null;
  return (
    <ul className="facts">
      {ticket === null ? null : (
        <li>
          {ticketUrl === null ? (
            ticket
          ) : (
            <a href={ticketUrl} rel="noreferrer">
              {ticket}
            </a>
          )}
        </li>
      )}
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** What became of it, where somebody has said. */
function Outcome({ state, verdict, dropped }: ActionRow) {
  const said = state === 'judged' ? verdict : state === 'dropped' && dropped ? `Dropped: ${dropped}` : null;
  return said === null ? null : (
    <p className="action-outcome" dir="auto">
      {said}
    </p>
  );
}
