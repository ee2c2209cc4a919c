import { type Model, whysAndAnswers } from '@debrief/document';
import type { CausePick } from '@debrief/figures';
import { useEffect, useState } from 'react';
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
export function Picked({ pick: { kind, index: picked }, onClose }: Props) {
  const desk = useDesk();
  const model = useParsed()?.model ?? null;
  const index = useFollowed(kind, picked);
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

/** The place of what was picked, also when somebody else has put something in front of it meanwhile. */
function useFollowed(kind: CausePick['kind'], index: number): number {
  const model = useParsed()?.model ?? null;
  const [name, setName] = useState<string | null>(null);
  const names = model === null ? [] : namesOf(model, kind);
  // The text may come after the pick: the first one tells what it is called.
  if (name === null && names[index] !== undefined) setName(names[index]);
  const found = name === null || names[index] === name ? index : names.indexOf(name);
  return found < 0 ? index : found;
}

function namesOf({ factors, actions }: Model, kind: CausePick['kind']): readonly string[] {
  if (kind === 'why') return whysAndAnswers(factors).whys.map(({ why }) => why.question);
  if (kind === 'answer') return whysAndAnswers(factors).answers.map(({ answer }) => answer.text);
  return (kind === 'action' ? actions : factors).map(({ id, text }) => id?.value ?? text);
}
