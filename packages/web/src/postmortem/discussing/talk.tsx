import { type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDesk } from '../../changing/use.js';
import { say } from '../../shell/live.js';
import { useOpener } from '../alive/open.js';
import { wordsFor } from './begin.js';
import { type Draft, useDrafting } from './draft.js';
import { goTo } from './go.js';
import type { Shown } from './place.js';
import { focusedIn, type Selected, selectedIn, wholeOf } from './selected.js';

interface Props {
  readonly article: RefObject<HTMLElement | null>;
}

/** How a thread begins: by selecting words, or by key on what has the focus. */
export function Talk({ article }: Props) {
  const desk = useDesk();
  const { begin } = useDrafting();
  const selected = useSelected(article);
  const speakOf = async (shown: Shown, how: Draft['how']): Promise<void> => {
    const parsed = await desk.ready();
    const on = wordsFor(shown, parsed);
    getSelection()?.removeAllRanges();
    if (on) begin({ how, on });
    else say('These words cannot be found in the text. Select others near them.');
  };
  const speakByKey = (how: Draft['how']): void => {
    const text = article.current;
    if (text === null) return;
    const reply = document.activeElement?.closest('.note-thread')?.querySelector('.said-action');
    if (reply instanceof HTMLElement) {
      reply.click();
      return;
    }
    const focused = focusedIn(text);
    const shown = selectedIn(text)?.shown ?? (focused && wholeOf(focused));
    if (shown) void speakOf(shown, how);
    else if (how === 'comment') begin({ how, on: null });
    else say('Select the words first, or go to a part of the text with the keys.');
  };
  useOpener(({ form, on, thread }) => {
    if (form === 'thread') {
      goTo(`[id="thread-${thread}"]`);
      return true;
    }
    if (form !== 'comment' && form !== 'suggest') return false;
    if (on === 'whole') begin({ how: 'comment', on: null });
    else speakByKey(form);
    return true;
  });
  const layer = article.current?.parentElement;
  if (!layer || selected === null) return null;
  return createPortal(
    <Bubble layer={layer} selected={selected} onBegin={(how) => void speakOf(selected.shown, how)} />,
    layer,
  );
}

interface BubbleProps {
  readonly layer: HTMLElement;
  readonly selected: Selected;
  readonly onBegin: (how: Draft['how']) => void;
}

/** Below the selected words, so that it covers neither them nor what a telephone shows above them. */
function Bubble({ layer, selected, onBegin }: BubbleProps) {
  const rects = [...selected.range.getClientRects()];
  const last = rects.at(-1) ?? selected.range.getBoundingClientRect();
  const around = layer.getBoundingClientRect();
  const left = Math.max(0, Math.min(last.right - around.left - bubbleWidth / 2, around.width - bubbleWidth));
  return (
    <div
      className="said-bubble"
      role="toolbar"
      aria-label="The selected words"
      style={{ top: Math.round(last.bottom - around.top + 8), left: Math.round(left) }}
      // The words stay selected.
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" onClick={() => onBegin('comment')}>
        Comment
      </button>
      <button type="button" onClick={() => onBegin('suggest')}>
        Suggest other words
      </button>
    </div>
  );
}

const bubbleWidth = 272;

/** The words that are selected in the text, once the selecting has come to rest. */
function useSelected(article: RefObject<HTMLElement | null>): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDown = false;
    const look = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!isDown) setSelected(article.current ? selectedIn(article.current) : null);
      }, 120);
    };
    const down = (): void => {
      isDown = true;
    };
    const up = (): void => {
      isDown = false;
      look();
    };
    document.addEventListener('selectionchange', look);
    addEventListener('pointerdown', down);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', up);
    addEventListener('resize', look);
    look();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
      removeEventListener('pointerdown', down);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', up);
      removeEventListener('resize', look);
    };
  }, [article]);
  return selected;
}
