import { concerns } from './concerns.js';
import {
  circumstances,
  effects,
  everydayDetections,
  everydayFactors,
  everydaySummaries,
} from './everyday.js';
import { type Fault, faults, type Telling } from './faults/index.js';
import { fill, type Scene, sentence } from './fill.js';
import { personOf } from './people.js';
import { Random } from './random.js';
import { systems } from './systems.js';
import type { Vocabulary } from './vocabulary.js';
import { Zipf } from './zipf.js';

/** What one document is about, before it is written. */
export interface Plan {
  readonly index: number;
  /** The path without `.md`. */
  readonly id: string;
  /** In milliseconds, a whole minute. */
  readonly began: number;
  readonly title: string;
  readonly telling: Telling;
  /** Words of the trade for its fault, where it is one that comes back. */
  readonly terms: readonly string[];
  /** The name of the story that it belongs to, where it is one that comes back. */
  readonly story: string | null;
  readonly fault: string | null;
  readonly scene: Scene;
  readonly systems: readonly string[];
}

const first = Date.UTC(2012, 0, 1);
const last = Date.UTC(2026, 9, 31);
/** So many people look after a system. */
const crew = [...Array(14).keys()];
/** Has no divisor in common with the number of stories that there can be. */
const stride = 1009;

/** Plans documents one after the other. A plan depends on the seed and on the documents before it. */
export class Planner {
  readonly #taken = new Set<string>();
  readonly #busiest = new Zipf(systems.length, 0.9);
  readonly #seed: number;
  readonly #block: number;
  readonly #vocabulary: Vocabulary;

  /** @param block One story in each so many documents; 0 for none at all. */
  constructor(seed: number, block: number, vocabulary: Vocabulary) {
    this.#seed = seed;
    this.#block = block;
    this.#vocabulary = vocabulary;
  }

  next(index: number): Plan {
    const random = new Random(this.#seed, 1, index);
    const part = this.#partInStory(index);
    const began = minute(first + random.unit() ** 0.75 * (last - first));
    const cluster = part?.cluster ?? this.#busiest.rank(random);
    const system = systems[cluster] ?? '';
    const concern = part?.concern ?? random.pick(random.pick(concerns));
    const scene: Scene = {
      random,
      vocabulary: this.#vocabulary,
      cluster,
      system,
      concern,
      people: random.some(crew, 5).map((place) => personOf(cluster * 31 + place)),
    };
    const telling = part?.telling ?? everyday(scene);
    const title = sentence(telling.title, scene);
    const others = random.chance(0.3) ? [systems[this.#busiest.rank(random)] ?? system] : [];
    return {
      index,
      id: this.#unique(idOf(began, system, title)),
      began,
      title,
      telling,
      terms: part?.terms ?? [],
      story: part?.story ?? null,
      fault: part?.fault ?? null,
      scene,
      systems: [...new Set([system, ...others])],
    };
  }

  /** The story of this document's block has three to five tellings at random places of the block. */
  #partInStory(index: number) {
    if (this.#block === 0) return null;
    const number = Math.floor(index / this.#block);
    const random = new Random(this.#seed, 2, number);
    const places = random.some([...Array(this.#block).keys()], random.whole(3, 5));
    const at = places.indexOf(index % this.#block);
    if (at < 0) return null;
    const combination = (number * stride + Math.abs(this.#seed * 31)) % (faults.length * concerns.length);
    const fault = faults[combination % faults.length] as Fault;
    const names = concerns[Math.floor(combination / faults.length)] ?? concerns[0] ?? [''];
    const tellings = random.some(fault.tellings, fault.tellings.length);
    const phrases = random.some(names, names.length);
    // Half of all call what suffered by its usual name.
    const usual = Array.from({ length: 5 }, () => random.chance(0.5));
    const home = this.#busiest.rank(random);
    // About half of the members happened to the same system.
    const away = Array.from({ length: 5 }, () => (random.chance(0.5) ? this.#busiest.rank(random) : home));
    return {
      story: `${number}.${fault.name}.${names[0].replaceAll(' ', '-')}`,
      telling: tellings[at % tellings.length] as Telling,
      terms: fault.terms,
      fault: fault.name,
      concern: usual[at] ? names[0] : (phrases[at % phrases.length] ?? names[0]),
      cluster: at === 0 ? home : (away[at] ?? home),
    };
  }

  #unique(id: string): string {
    let free = id;
    for (let count = 2; this.#taken.has(free); count++) free = `${id}-${count}`;
    this.#taken.add(free);
    return free;
  }
}

function everyday(scene: Scene): Telling {
  const { random } = scene;
  const factors = random.some(everydayFactors, 2).map((factor) => fill(factor, scene));
  return {
    title: fill(`${random.pick(effects)} ${random.pick(circumstances)}`, scene),
    summary: random.pick(everydaySummaries),
    factors: [factors[0] ?? '', factors[1] ?? ''],
    detection: random.pick(everydayDetections),
  };
}

const small = new Set(
  'a an and as at by for from in its it of on or the to was were while with when after'.split(' '),
);

/** `2026/11.payments.pool-ran-dry` */
function idOf(began: number, system: string, title: string): string {
  const [year = '', month = ''] = new Date(began).toISOString().split('-');
  const words = title
    .toLowerCase()
    .replace(/[’']/g, '')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => !small.has(word));
  return `${year}/${month}.${system}.${words.slice(0, 5).join('-') || 'incident'}`;
}

function minute(time: number): number {
  return Math.floor(time / 60_000) * 60_000;
}
