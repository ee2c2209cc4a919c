import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { Gauge, Histogram, Registry } from 'prom-client';
import type { Env } from '../app/env.js';
import type { Events } from '../events/events.js';
import type { Workbench } from '../workbench/workbench.js';

/** Figures about the program, for Prometheus: how long it takes, and how it is. None of them knows a person. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #durations: Histogram<'method' | 'route' | 'status'>;

  constructor({ library }: Pick<Workbench, 'library'>, events: Events) {
    const registers = [this.#registry];
    this.#durations = new Histogram({
      name: 'debrief_request_seconds',
      help: 'How long requests took, by the pattern of their route.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    });
    new Gauge({
      name: 'debrief_event_listeners',
      help: 'Pages that listen for changes.',
      registers,
      collect() {
        this.set(events.listeners);
      },
    });
    new Gauge({
      name: 'debrief_resident_memory_bytes',
      help: 'Memory of the process.',
      registers,
      collect() {
        this.set(process.memoryUsage.rss());
      },
    });
    new Gauge({
      name: 'debrief_uptime_seconds',
      help: 'How long the process has been running.',
      registers,
      collect() {
        this.set(process.uptime());
      },
    });
    new Gauge({
      name: 'debrief_index_lag_seconds',
      help: 'How long the index needed just now to be where the folder is.',
      registers,
      async collect() {
        const start = performance.now();
        await library.refresh();
        this.set((performance.now() - start) / 1000);
      },
    });
    new Gauge({
      name: 'debrief_postmortems',
      help: 'Postmortems in the folder.',
      registers,
      async collect() {
        this.set(await library.count());
      },
    });
  }

  /** Takes the time of each request. */
  readonly measure: MiddlewareHandler<Env> = async (c, next) => {
    if (c.env?.within) return await next();
    const end = this.#durations.startTimer();
    await next();
    const method = ['GET', 'HEAD', 'POST'].includes(c.req.method) ? c.req.method : 'other';
    // The first that is no part of the gate answers.
    const route = matchedRoutes(c).find((each) => each.method !== 'ALL')?.path ?? 'none';
    end({ method, route, status: String(c.res.status) });
  };

  async text(): Promise<string> {
    return await this.#registry.metrics();
  }

  get type(): string {
    return this.#registry.contentType;
  }
}
