import type { Postmortem } from '@debrief/api/client';
import { KnownPeople } from '../../fields/known.js';
import { peopleOf } from '../alive/people.js';
import { Advance } from './advance.js';
import { AgendaPanel } from './agenda/panel.js';
import { AnswerPanel } from './answers/panel.js';
import { InvitationPanel } from './invitation.js';
import type { PanelName } from './panel.js';

interface Props {
  readonly panel: PanelName;
  readonly postmortem: Postmortem;
}

/** What lies open below the head. */
export function OpenPanel({ panel, postmortem }: Props) {
  return (
    <KnownPeople value={peopleOf(postmortem)}>
      {panel === 'advance' ? <Advance postmortem={postmortem} /> : null}
      {panel === 'agenda' ? <AgendaPanel /> : null}
      {panel === 'answer' ? <AnswerPanel /> : null}
      {panel === 'invitation' ? <InvitationPanel /> : null}
    </KnownPeople>
  );
}
