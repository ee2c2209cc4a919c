import type { PolicyPath } from '@debrief/process/settings';
import { Named } from './named.js';
import { Section } from './section.js';
import { Setting } from './setting.js';
import { useSettings } from './use.js';

/** When one is asked for. */
export function Triggers() {
  const { policy } = useSettings().read;
  const causes = ['core-down', 'user-facing', 'degraded', 'data-loss', 'security', 'near-miss', 'other'];
  return (
    <Section
      id="triggers"
      title="When to write one"
      about="What asks for a postmortem by itself: always, never, or from so many minutes or hours on. It is a floor and not a fence: anyone can still call one."
    >
      <div className="settings-fields">
        {causes.map((each) => (
          <Setting key={each} path={['triggers', each]} />
        ))}
        <Setting
          path={['triggers', 'severities']}
          otherwise={`[${policy.always.join(', ')}]`}
          offers={[...policy.severities.keys()]}
        />
      </div>
    </Section>
  );
}

/** What a postmortem needs before it can go on. */
export function Needed() {
  const { policy } = useSettings().read;
  const only = [...policy.required.only.keys()];
  const roles = [...new Set([...policy.people.values()].flatMap((each) => each.roles))];
  return (
    <Section
      id="required"
      title="What it needs"
      about="What a postmortem needs before it can be final. A large incident deserves every question; a small one deserves to be finished."
    >
      <div className="settings-fields">
        {['sections', 'participants', 'depth', 'review'].map((each) => (
          <Setting
            key={each}
            path={['required', 'any', each]}
            offers={each === 'participants' ? roles : []}
          />
        ))}
      </div>
      <h3>Where a severity differs</h3>
      <Named
        path={['required']}
        one="severity that differs"
        names={only}
        known={[...policy.severities.keys()]}
        told={(name) => {
          const need = policy.required.only.get(name);
          return need ? `${need.sections.length} parts, depth ${need.depth}, review ${need.review}` : '';
        }}
        offers={{ participants: roles }}
        hint="What is not said here is as for every severity."
      />
    </Section>
  );
}

/** How long things may take. */
export function Clocks() {
  const settings = useSettings();
  const { policy } = settings.read;
  const only = [...policy.clocks.actions.only.keys()];
  return (
    <Section
      id="clocks"
      title="Clocks"
      about="How long things may take. Clocks remind, they don’t judge: where a day has passed, the question is what stood in the way."
    >
      <div className="settings-fields">
        {(['draft', 'review', 'agree'] as const).map((each) => (
          <Setting key={each} path={['clocks', each]} />
        ))}
        {actionPaths((path) => settings.said(path)?.value).map((path) => (
          <Setting
            key={path.join(' ')}
            path={path}
            {...(path.length > 2 && { otherwise: defaultOf(path) })}
          />
        ))}
        <Setting path={['clocks', 'follow-up', 'after']} />
        <Setting path={['clocks', 'follow-up', 'before']} />
      </div>
      <h3>Actions of one severity</h3>
      <Named
        path={['clocks', 'actions']}
        one="severity that differs"
        names={only}
        known={[...policy.severities.keys()]}
        told={(name) => {
          const clock = policy.clocks.actions.only.get(name);
          return clock
            ? `${clock.corrective} days to put things right, ${clock.preventative} to keep it from coming back`
            : '';
        }}
      />
    </Section>
  );
}

/** Where the file says how long actions may take: one length, one by kind, or either for every severity. */
function actionPaths(said: (path: PolicyPath) => unknown): readonly PolicyPath[] {
  const top = ['clocks', 'actions'];
  const any = [...top, 'any'];
  if (typeof said(top) === 'string') return [top];
  if (typeof said(any) === 'string') return [any];
  const kinds = ['corrective', 'preventative'];
  const own = kinds.some((kind) => said([...any, kind]) !== undefined) ? any : top;
  return kinds.map((kind) => [...own, kind]);
}

function defaultOf(path: PolicyPath): string | null {
  return path.at(-1) === 'corrective' ? '30 days' : path.at(-1) === 'preventative' ? '90 days' : null;
}

/** Words of the team. */
export function Words() {
  return (
    <Section id="words" title="Words and names" about="What you call things, and what stays inside.">
      <div className="settings-fields">
        <Setting
          path={['noun']}
          offers={['postmortem', 'learning review', 'incident review', 'retrospective']}
        />
        <Setting path={['since']} />
        <Setting path={['stakeholders']} />
        <Setting path={['internal']} />
        <Setting path={['format']} />
      </div>
    </Section>
  );
}
