import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { KeptNote } from './kept.js';

interface Props {
  /** What is being done: `Add an entry`. */
  readonly title: string;
  /** What the button says that saves: `Add`. */
  readonly save?: string;
  /** Saves; what it gives is what is in the way, told beside the buttons. */
  readonly onSave: () => Promise<{ readonly message: string } | null>;
  readonly onCancel: () => void;
  /** What the button says that leaves it, where what was done before stays: `Done`. */
  readonly cancel?: string;
  /** Other things that keys do in it: what one gives is done instead of the usual, as saving is. */
  readonly keys?: (event: KeyboardEvent) => (() => Promise<{ readonly message: string } | null>) | null;
  /** Further buttons, such as the one that removes. */
  readonly more?: ReactNode;
  /** A word at the head: that these words are from an earlier visit. */
  readonly note?: KeptNote | string | undefined;
  readonly children: ReactNode;
}

/** So many letters are much to lose. */
const muchTyped = 40;

/** A form in its place: Ctrl and Enter saves from any field, Escape leaves it. The first field has the focus. */
export function Form({
  title,
  save = 'Save',
  onSave,
  onCancel,
  cancel = 'Cancel',
  keys: own,
  more,
  note,
  children,
}: Props) {
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  useFocusOnOpening(form);
  const send = async (event?: FormEvent, instead?: Props['onSave']): Promise<void> => {
    event?.preventDefault();
    if (isSaving) return;
    setIsSaving(true);
    try {
      const refused = await (instead ?? onSave)();
      setTrouble(refused?.message ?? null);
    } catch {
      setTrouble('This could not be saved now. Your words stay here: try again in a moment.');
    } finally {
      setIsSaving(false);
    }
  };
  // Escape is pressed by accident: what is much is not thrown away by one press.
  const typed = useRef(0);
  // Nor is what has waited here since an earlier visit.
  const isLeft = typeof note === 'object' && note.isLeft;
  const isAsked = useRef(false);
  const leave = (): void => {
    if (typed.current < muchTyped && (!isLeft || isAsked.current)) {
      onCancel();
      return;
    }
    typed.current = 0;
    isAsked.current = true;
    setTrouble('Press Escape once more to throw away what you typed, or go on writing.');
  };
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  const keys = (event: KeyboardEvent): void => {
    const instead = own?.(event);
    if (instead) {
      event.preventDefault();
      return void send(undefined, instead);
    }
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // A field may have put something there in this very moment.
      setTimeout(() => void latest.current());
    }
  };
  return (
    <form
      ref={form}
      className="form"
      aria-labelledby={titleId}
      onSubmit={(event) => void send(event)}
      onKeyDown={keys}
      onInput={({ nativeEvent }) => {
        const data = nativeEvent instanceof InputEvent ? nativeEvent.data : null;
        typed.current += Math.max(1, data?.length ?? 0);
      }}
    >
      <p id={titleId} className="form-title">
        {title}
      </p>
      {note === undefined ? null : (
        <p className="form-note">{typeof note === 'object' ? note.words : note}</p>
      )}
      <div className="form-fields">{children}</div>
      {trouble === null ? null : (
        <p className="form-trouble" role="alert">
          {trouble}
        </p>
      )}
      <div className="form-buttons">
        <button type="submit" className="button button-first" aria-disabled={isSaving}>
          {save}
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {cancel}
        </button>
        {more}
      </div>
    </form>
  );
}

/** The first field has the focus when a form opens; when it closes, what had it before has it again. */
function useFocusOnOpening(form: { readonly current: HTMLFormElement | null }): void {
  useEffect(() => {
    const before = document.activeElement;
    const element = form.current;
    const homes = homesOf(element);
    const field = element?.querySelector<HTMLElement>('[autofocus], input, textarea, select');
    field?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    return () => {
      const active = document.activeElement;
      const isGone = active === null || active === document.body || element?.contains(active) === true;
      if (!isGone) return;
      // What opened it may have made room for it: then the focus goes to what stands in its place now.
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      const home = homes.find((each) => each.isConnected);
      const next = isThere ? before : home?.querySelector<HTMLElement>('button, a[href], input');
      next?.focus({ preventScroll: true });
    };
  }, [form]);
}

/** Everything that an element stands in, the nearest first. */
function homesOf(element: HTMLElement | null): readonly HTMLElement[] {
  const parent = element?.parentElement ?? null;
  return parent === null ? [] : [parent, ...homesOf(parent)];
}
