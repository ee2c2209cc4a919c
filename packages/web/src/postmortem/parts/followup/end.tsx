import { useQuery } from '@tanstack/react-query';
import { useAsking } from '../../../app/use.js';
import { useDesk, useParsed } from '../../../changing/use.js';
import { dayWords } from '../../../words/index.js';
import { AddAtEnd } from '../listed/add.js';
import { type Opened, useOpened, wantedWords } from '../listed/opened.js';
import { FollowUpForm, followUpKey } from './form.js';

function useFollowUp(): Opened {
  const desk = useDesk();
  return useOpened(
    followUpKey(desk.id),
    ({ form, list }) => form === 'followup' || (form === 'meeting' && list === 'followup'),
  );
}

function Looking({ opened, ask }: { readonly opened: Opened; readonly ask: string | null }) {
  return (
    <AddAtEnd
      opened={opened}
      add="Look back at the actions"
      ask={ask}
      form={<FollowUpForm field={wantedWords(opened.wanted, 'field') || null} onClose={opened.close} />}
    />
  );
}

/** What can be done with the follow-up: of each action it asks whether it helped. */
export function FollowUpEnd() {
  const opened = useFollowUp();
  const isHeld = useParsed()?.model.followUp?.held != null;
  return (
    <Looking
      opened={opened}
      ask={isHeld ? null : 'Some weeks later: were the actions done, and did they help? What shows it?'}
    />
  );
}

/** Below the actions of one whose follow-up is due and has no part yet: the way to look back. */
export function FollowUpDue() {
  const desk = useDesk();
  const { data } = useQuery(useAsking().postmortem(desk.id));
  const outline = useParsed()?.model.outline.all ?? [];
  const due = data?.standing.dues.find(({ what }) => what === 'follow-up');
  const hasPart = outline.some(({ kind }) => kind === 'followup');
  return due === undefined || hasPart ? null : <Due day={due.day} isOver={due.isOver} />;
}

function Due({ day, isOver }: { readonly day: string; readonly isOver: boolean }) {
  const opened = useFollowUp();
  const by = isOver ? 'A follow-up was to be held by' : 'A follow-up is to be held by';
  return (
    <Looking opened={opened} ask={`${by} ${dayWords(day)}: were the actions done, and did they help?`} />
  );
}
