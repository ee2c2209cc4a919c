import type { Factor } from '@debrief/document';
import { Choice, Field, Line, Name } from '../../../fields/index.js';
import { Fact } from '../listed/fact.js';
import { FactorsField } from './factors.js';
import type { ActionFacts } from './facts.js';

interface Props {
  readonly facts: ActionFacts;
  readonly set: (some: Partial<ActionFacts>) => void;
  readonly factors: readonly Factor[];
  readonly isOpen: boolean;
}

const kinds = ['corrective', 'preventative'];
const priorities = ['high', 'medium', 'low'];

/** The facts of an action beside what, who and when, each with the question that it answers. */
export function ActionDetails({ facts, set, factors, isOpen }: Props) {
  return (
    <details className="field-whole action-details" open={isOpen}>
      <summary>More: kind, priority, ticket, how to tell that it is done …</summary>
      <div className="form-fields">
        <Fact name="kind">
          <Field label="Kind" hint="It mends what broke, or prevents its likes">
            <Choice
              value={facts.kind}
              onChange={(kind) => set({ kind })}
              choices={kinds}
              none="not said yet"
            />
          </Field>
        </Fact>
        <Fact name="priority">
          <Field label="Priority" hint="Which comes first, where not all can?">
            <Choice
              value={facts.priority}
              onChange={(priority) => set({ priority })}
              choices={priorities}
              none="not said yet"
            />
          </Field>
        </Fact>
        <Fact name="ticket">
          <Field label="Ticket" hint="Its key, such as PAY-412">
            <Line value={facts.ticket} onChange={(ticket) => set({ ticket })} />
          </Field>
        </Fact>
        <Field label="Address of the ticket" hint="In your tracker, so that it is one press away">
          <Line type="url" value={facts.ticketUrl} onChange={(ticketUrl) => set({ ticketUrl })} />
        </Field>
        <div className="field-whole">
          <Fact name="doneWhen">
            <Field label="Done when" hint="What will show that it is done?">
              <Line value={facts.doneWhen} onChange={(doneWhen) => set({ doneWhen })} />
            </Field>
          </Fact>
        </div>
        <Fact name="addresses">
          <FactorsField
            factors={factors}
            value={facts.addresses}
            onChange={(addresses) => set({ addresses })}
          />
        </Fact>
        <Field label="Outcome" hint="What will be so, once it is done?">
          <Line value={facts.outcome} onChange={(outcome) => set({ outcome })} />
        </Field>
        <Field label="Out of scope" hint="What belongs near it, and is not meant?">
          <Line value={facts.outOfScope} onChange={(outOfScope) => set({ outOfScope })} />
        </Field>
        <Field label="Committed by" hint="Who of those that set priorities has promised the time?">
          <Name value={facts.committed} onChange={(committed) => set({ committed })} />
        </Field>
      </div>
    </details>
  );
}
