import type { Client, Stale } from '@debrief/api/client';
import type { Step } from '@debrief/document';
import type * as Core from './core.js';
import type { Text } from './state.js';

/** What became of a change that was sent. */
export type Answer =
  | { readonly kind: 'saved'; readonly text: Text }
  | { readonly kind: 'conflict'; readonly theirs: Text };

interface Sent {
  readonly id: string;
  readonly base: Text;
  readonly steps: readonly Step[];
}

/** So often somebody else may be faster before we leave it to the person. */
const mostTries = 8;

/**
 * Sends steps until they are saved: with those who were faster they are merged, and sent again. `onSending` is told what
 * is on its way each time, so that it can be sent once more as it is where no answer is heard.
 */
export async function answerOf(
  client: Pick<Client, 'change'>,
  core: typeof Core,
  { id, base, steps }: Sent,
  onSending: (base: Text, steps: readonly Step[]) => void = () => undefined,
): Promise<Answer> {
  let from = base;
  let left = steps;
  for (let tries = 0; ; tries++) {
    onSending(from, left);
    const answer = await client.change(id, {
      base: from.version,
      operations: left.map((each) => ({ ...each })),
    });
    if ('edits' in answer)
      return {
        kind: 'saved',
        text: { version: answer.version, text: core.applyEdits(from.text, answer.edits) },
      };
    const theirs = theirsOf(answer);
    // It was there already: an answer was lost on its way.
    if (answer.operations?.length === 0) return { kind: 'saved', text: theirs };
    if (answer.operations === null || answer.merged === null || tries === mostTries)
      return { kind: 'conflict', theirs };
    from = theirs;
    left = answer.operations as unknown as readonly Step[];
  }
}

function theirsOf({ version, theirs }: Stale): Text {
  return { version: version ?? '', text: theirs ?? '' };
}
