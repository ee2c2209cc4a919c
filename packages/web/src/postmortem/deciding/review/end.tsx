import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsking } from '../../../app/use.js';
import { useDesk } from '../../../changing/use.js';
import { isKept } from '../../../fields/index.js';
import { AddButtons } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import { showPanel } from '../panel.js';
import { Criteria } from './criteria.js';
import { MeetingForm, meetingKey } from './form.js';

/** What can be done with the review: its meeting, its questions, its agenda. */
export function ReviewEnd() {
  const desk = useDesk();
  const status = useQuery(useAsking().postmortem(desk.id)).data?.standing.status;
  const [meeting, setMeeting] = useState<{ readonly field: string | null } | null>(() =>
    isKept(meetingKey(desk.id, 'review')) ? { field: null } : null,
  );
  const [criteria, setCriteria] = useState<{ readonly wanted: string | null } | null>(null);
  useOpener(({ form, list, field, of, text }) => {
    if (form === 'meeting' && list === 'review') {
      setMeeting({ field: typeof field === 'string' ? field : null });
      return true;
    }
    if (form === 'new' && of === 'criterion' && list === 'review') {
      setCriteria({ wanted: typeof text === 'string' ? text : null });
      return true;
    }
    return false;
  });
  return (
    <div className="review-end">
      {meeting === null ? null : (
        <MeetingForm
          list="review"
          title="The review meeting"
          field={meeting.field}
          onClose={() => setMeeting(null)}
        />
      )}
      <AddButtons>
        {meeting === null ? (
          <button type="button" className="button" onClick={() => setMeeting({ field: null })}>
            Edit the meeting
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          aria-expanded={criteria !== null}
          onClick={() => setCriteria(criteria === null ? { wanted: null } : null)}
        >
          Answer the questions of the review
        </button>
        {status === 'in-review' || status === 'final' ? (
          <button type="button" className="button" onClick={() => showPanel('answer')}>
            Your answer to the factors
          </button>
        ) : null}
        {status === 'draft' || status === 'in-review' ? (
          <button type="button" className="button" onClick={() => showPanel('agenda')}>
            Open the agenda
          </button>
        ) : null}
      </AddButtons>
      {criteria === null ? null : <Criteria wanted={criteria.wanted} />}
    </div>
  );
}
