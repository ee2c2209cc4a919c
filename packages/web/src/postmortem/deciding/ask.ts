import { ApiError, type Changed, type Deciding, type NotYet } from '@debrief/api/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useAsking } from '../../app/use.js';
import type { Beside } from '../../changing/state.js';
import { useDesk } from '../../changing/use.js';

/** What is to be decided; null until it is here. */
export function useDeciding(): Deciding | null {
  return useQuery(useAsking().deciding(useDesk().id)).data ?? null;
}

/** What keeps something from being decided. */
export interface InTheWay {
  readonly message: string;
}

type Client = ReturnType<typeof useClient>;

function useClient() {
  return useRouteContext({ from: '__root__' }).client;
}

/**
 * Decides something on the server about the version that the person has before them: what is typed and waits is saved
 * before, and the page looks again afterwards. What is in the way is a value, to be told beside the button. What is
 * decided is taken back like any other change, under the words that are given for it.
 */
export function useDecide(
  seen: string,
): (
  decide: (client: Client, id: string, base: string) => Promise<Changed | NotYet>,
  told: string,
  stays: NonNullable<Beside['stays']>,
) => Promise<Changed | NotYet | InTheWay> {
  const client = useClient();
  const queries = useQueryClient();
  const desk = useDesk();
  return useCallback(
    async (decide, words, stays) => {
      const isAhead = desk.now().waiting.length > 0;
      if (!(await desk.settled()))
        return { message: 'Something that you changed is not saved yet. The line at the foot says why.' };
      const base = (isAhead ? desk.now().kept?.version : null) ?? seen;
      try {
        const answer = decide(client, desk.id, base);
        const done = answer.then((each) => ('back' in each && each.back.length > 0 ? each : null));
        void desk.did(done, words, { stays }).catch(() => undefined);
        return await answer;
      } catch (error) {
        return { message: told(error) };
      } finally {
        await queries.invalidateQueries({ queryKey: ['postmortem', desk.id] });
        await desk.refresh().catch(() => undefined);
      }
    },
    [client, queries, desk, seen],
  );
}

function told(error: unknown): string {
  if (!(error instanceof ApiError))
    return 'The server cannot be reached. Nothing was changed; try again in a moment.';
  const { detail, way } = error.problem;
  return way === null ? detail : `${detail} ${way}`;
}
