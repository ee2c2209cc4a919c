import { type App, type Listening, listen, PortInUse } from '@debrief/server';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';

/** The first port to try. No service is registered there, and systems do not give it out by themselves. */
const usualPort = 7357;

/** A port that somebody asked for is that one or none. */
export async function listenAt(
  app: App['app'],
  address: string,
  port: number | undefined,
): Promise<Listening> {
  try {
    return await listen(app, { address, port: port ?? usualPort, others: port === undefined ? 20 : 0 });
  } catch (error) {
    if (error instanceof PortInUse)
      throw new Stop(
        exits.refused,
        `Nothing was started: another program listens at port ${error.port}.`,
        `Choose another one with --port, or 0 for any that is free. What is there: lsof -i :${error.port}`,
      );
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRNOTAVAIL')
      throw new Stop(
        exits.refused,
        `Nothing was started: this machine does not have the address ${address}.`,
      );
    if (code === 'EACCES')
      throw new Stop(
        exits.refused,
        `Nothing was started: port ${port} is kept for others here. Choose one from 1024 on.`,
      );
    throw error;
  }
}
