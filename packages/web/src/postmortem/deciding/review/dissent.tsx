import { useParsed } from '../../../changing/use.js';
import { Control, Controls } from '../../alive/controls.js';
import type { ItemProps } from '../../alive/part.js';
import { useDeciding } from '../ask.js';
import { showPanel } from '../panel.js';

/** One's own dissent can be added to or taken back; that of others is theirs. */
export function DissentItem({ index, list }: ItemProps) {
  const line = useParsed()?.model.review?.dissent[index];
  const own = useDeciding()?.answers.find(({ isYou, state }) => isYou && state === 'dissents');
  if (list !== 'review' || line === undefined || !own || !line.startsWith(own.name)) return null;
  return (
    <Controls label="Your words">
      <Control onClick={() => showPanel('answer')}>Change my answer</Control>
    </Controls>
  );
}
