import { createServer, type Server } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Api } from '../app/env.js';
import { ProblemError } from '../problem/problem.js';
import { answerTo } from '../problem/told.js';

export interface ListenOptions {
  readonly address: string;
  /** The first port to try; 0 for any that is free. */
  readonly port: number;
  /** How many ports after that are tried where somebody else has it; 0 where a person asked for this one. */
  readonly others?: number;
}

export interface Listening {
  readonly address: string;
  readonly port: number;
  /** `http://127.0.0.1:7357` */
  readonly url: string;
  /** Takes no more requests and ends when those that run are answered; after some milliseconds in any case. */
  close(patience?: number): Promise<void>;
}

/** Someone else listens there. */
export class PortInUse extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is in use.`);
    this.port = port;
  }
}

/** Answers on a socket. */
export async function listen(app: Api, { address, port, others = 0 }: ListenOptions): Promise<Listening> {
  const server = serverOf(app);
  for (let tried = port; ; tried++)
    try {
      const own = await listening(server, address, tried);
      const host = address.includes(':') ? `[${address}]` : address;
      return {
        address,
        port: own,
        url: `http://${host}:${own}`,
        close: (patience = 5000) => closed(server, patience),
      };
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken) throw error;
      if (port === 0 || tried >= port + others || tried === 65_535) throw new PortInUse(port);
    }
}

/** Somebody who sends a letter a second, or never reads, does not keep a place for long. */
function serverOf(app: Api): Server {
  const answer = getRequestListener(
    (request, { incoming }) => app.fetch(request, { peer: incoming.socket.remoteAddress }),
    { overrideGlobalObjects: false, errorHandler: answerToBroken },
  );
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 2_000,
      insecureHTTPParser: false,
    },
    (incoming, outgoing) => void answer(incoming, outgoing),
  );
  server.maxHeadersCount = 100;
  server.maxConnections = 4096;
  return server;
}

/** A request that is none of HTTP's, such as one to `http://[`. */
function answerToBroken(error: unknown): Response {
  if (error instanceof RequestError)
    return answerTo(
      new ProblemError('bad-request', 'The request has no address that could be read.', null).problem,
    );
  throw error;
}

function listening(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.removeListener('error', reject);
      const told = server.address();
      resolve(typeof told === 'object' && told ? told.port : port);
    });
  });
}

function closed(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
