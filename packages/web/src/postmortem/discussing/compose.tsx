import { useDesk } from '../../changing/use.js';
import { Field, Form, Prose, useKept } from '../../fields/index.js';
import { Suggestion } from '../margin/suggestion.js';
import { type Draft, type DraftFacts, draftKey, useDrafting } from './draft.js';
import { goTo } from './go.js';
import { insteadHint } from './hint.js';
import { useOutbox } from './outboxes.js';
import { Saying } from './saying.js';

const left = 'You typed this earlier and did not send it.';

/** A thread that begins: what somebody asks about some words, or other words for them. */
export function Compose({ draft }: { readonly draft: Draft }) {
  const { id } = useDesk();
  const outbox = useOutbox();
  const { begin, end } = useDrafting();
  const { how, on } = draft;
  const was = on?.anchor.exact ?? '';
  const { facts, set, forget, isLeft } = useKept<DraftFacts>(draftKey(id), {
    ...draft,
    words: '',
    insert: was,
  });
  const close = (): void => {
    forget();
    end();
  };
  const words = facts.words.trim();
  const send = (): { readonly message: string } | null => {
    if (how === 'comment' && words === '') return { message: 'There are no words yet.' };
    if (how === 'suggest' && facts.insert === was)
      return { message: 'These are the words that stand there. Change them first.' };
    const once = outbox?.put(
      how === 'comment' || on === null
        ? { do: 'open', words, ...(on && { on: on.anchor }) }
        : {
            do: 'suggest',
            edits: [{ on: on.anchor, insert: facts.insert }],
            ...(words !== '' && { words }),
          },
      on,
    );
    close();
    goTo(`[data-note="${once}"]`);
    return null;
  };
  const other = how === 'comment' ? 'suggest' : 'comment';
  return (
    <Form
      title={
        how === 'suggest'
          ? 'Suggest other words'
          : on === null
            ? 'Comment on the whole'
            : 'Comment on these words'
      }
      save={how === 'suggest' ? 'Suggest' : 'Comment'}
      note={isLeft ? { words: left, isLeft } : undefined}
      onSave={() => Promise.resolve(send())}
      onCancel={close}
      more={
        on === null ? undefined : (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              set({ how: other });
              begin({ how: other, on });
            }}
          >
            {other === 'suggest' ? 'Suggest other words instead' : 'Only comment'}
          </button>
        )
      }
    >
      {on === null || how === 'suggest' ? null : (
        <blockquote className="said-quote" dir="auto">
          {was}
        </blockquote>
      )}
      {how === 'suggest' ? (
        <Field label="Other words" hint={insteadHint(was)}>
          <Prose rows={2} value={facts.insert} onChange={(insert) => set({ how, on, insert })} />
        </Field>
      ) : null}
      {how === 'suggest' && facts.insert !== was ? (
        <div className="field-whole said-preview">
          <Suggestion was={was} becomes={facts.insert} />
        </div>
      ) : null}
      <Field
        label={how === 'suggest' ? 'Why, if you like' : 'What you want to say or ask'}
        hint="@ names somebody"
      >
        <Saying value={facts.words} onChange={(said) => set({ how, on, words: said })} />
      </Field>
    </Form>
  );
}
