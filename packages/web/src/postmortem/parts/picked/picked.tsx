import type { CausePick } from '@debrief/figures';
import { useEffect } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { openForm } from '../../alive/open.js';
import { FactorForm } from '../factors/form.js';
import { firstWhy } from '../factors/item.js';
import { LineForm } from '../whys/form.js';
import { WhyLine } from '../whys/line.js';

interface Props {
  readonly pick: CausePick;
  readonly onClose: () => void;
}

/** What was picked on the map, as the form that the text has for it. */
export function Picked({ pick, onClose }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const { kind, index } = pick;
  const isAction = kind === 'action' || kind === 'add-action';
  const factor = kind === 'add-action' ? (model?.factors[index]?.id?.value ?? null) : null;
  useEffect(() => {
    void desk.ready();
  }, [desk]);
  useEffect(() => {
    if (!isAction || model === null) return;
    // Actions have their place further down: their form opens there.
    openForm(
      kind === 'action' ? { form: 'action', index } : { form: 'new', of: 'action', addresses: factor },
    );
    onClose();
  }, [isAction, model, kind, index, factor, onClose]);
  if (model === null || isAction) return null;
  switch (kind) {
    case 'factor':
      return <FactorForm index={index} onClose={onClose} />;
    case 'add-why':
      return <WhyLine start={firstWhy(model, index)} onClose={onClose} />;
    default:
      return <LineForm kind={kind} index={index} onClose={onClose} />;
  }
}
