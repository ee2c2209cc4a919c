import type { CausePick } from '@debrief/figures';
import { useEffect } from 'react';
import { useDesk, useParsed } from '../../../changing/use.js';
import { ActionForm } from '../actions/form.js';
import { FactorForm } from '../factors/form.js';
import { firstWhy } from '../factors/item.js';
import { LineForm } from '../whys/form.js';
import { WhyLine } from '../whys/line.js';

interface Props {
  readonly pick: CausePick;
  readonly onClose: () => void;
}

/** What was picked on the map, as the form that the text has for it. */
export function Picked({ pick: { kind, index }, onClose }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  useEffect(() => {
    void desk.ready();
  }, [desk]);
  if (model === null) return null;
  switch (kind) {
    case 'factor':
      return <FactorForm index={index} onClose={onClose} />;
    case 'action': {
      const item = model.actions[index];
      return item ? <ActionForm action={{ item, index }} onClose={onClose} /> : null;
    }
    case 'add-action': {
      const factor = model.factors[index];
      const name = factor && (factor.id?.value ?? factor.text);
      return name ? <ActionForm action={null} addresses={[name]} onClose={onClose} /> : null;
    }
    case 'add-why':
      return <WhyLine start={firstWhy(model, index)} onClose={onClose} />;
    default:
      return <LineForm kind={kind} index={index} onClose={onClose} />;
  }
}
