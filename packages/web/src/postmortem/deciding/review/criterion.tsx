import type { Meeting } from '@debrief/document';
import { useState } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { say } from '../../../shell/live.js';
import { Control, Controls } from '../../alive/controls.js';
import { useOpener } from '../../alive/open.js';
import type { ItemProps } from '../../alive/part.js';
import { WhyNot } from './criteria.js';
import { stepFor } from './steps.js';

/** What can be done with a question of a meeting, in the text. */
export function CriterionItem({ index, list }: ItemProps) {
  const desk = useDesk();
  const model = useParsed()?.model;
  const meeting: Meeting = list === 'followup' ? 'followup' : 'review';
  const criterion = (meeting === 'review' ? model?.review : model?.followUp)?.criteria[index] ?? null;
  const [isOpen, setIsOpen] = useState(false);
  useOpener(({ form, index: wanted, list: of }) => {
    const isOurs = form === 'criterion' && wanted === index && (of === undefined || of === meeting);
    if (isOurs) setIsOpen(true);
    return isOurs;
  });
  if (criterion === null) return null;
  const asked = { text: criterion.text, criterion, list: meeting };
  if (isOpen) return <WhyNot {...asked} onClose={() => setIsOpen(false)} />;
  const set = async (met: boolean): Promise<void> => {
    const refused = await desk.change(stepFor(asked, { met, reason: met ? null : criterion.reason }));
    if (refused) say(refused.message);
  };
  return (
    <Controls label={criterion.text}>
      <Control pressed={criterion.met} onClick={() => void set(!criterion.met)}>
        Met
      </Control>
      <Control onClick={() => setIsOpen(true)}>Not yet …</Control>
    </Controls>
  );
}
