import { invented } from './invented.js';
import type { Random } from './random.js';
import { nouns } from './words.js';
import { Zipf } from './zipf.js';

/** Words beyond those of the language: names of things that only this company has. */
const tail = 30_000;
/** Each system has so many words of its own among them. */
const own = 300;

/** Words by their natural frequency, and by the system that is talked about. */
export class Vocabulary {
  readonly #ranks = new Zipf(nouns.length + tail);
  readonly #own = new Zipf(own, 0.95);

  /** A thing: mostly a plain word, now and then one that the people of this system know. */
  noun(random: Random, cluster: number): string {
    const rank = this.#ranks.rank(random);
    if (rank >= nouns.length) return invented(this.#near(random, rank - nouns.length, cluster));
    // A fifth of the plain words are those that this system has more often than others.
    const at = random.chance(0.2) ? (rank * 7 + cluster * 53) % nouns.length : rank;
    return nouns[at] ?? '';
  }

  /** One or two words for a thing: `pool`, `pool limit`. */
  thing(random: Random, cluster: number): string {
    const word = this.noun(random, cluster);
    return random.chance(0.35) ? `${word} ${this.noun(random, cluster)}` : word;
  }

  identifier(random: Random, cluster: number): string {
    const [one, two] = [this.noun(random, cluster), this.noun(random, cluster)];
    switch (random.whole(0, 3)) {
      case 0:
        return `${one}_${two}`;
      case 1:
        return `${one}${two.charAt(0).toUpperCase()}${two.slice(1)}`;
      case 2:
        return `${one}.${two}.${random.pick(['max', 'timeout', 'size', 'enabled', 'limit', 'interval'])}`;
      default:
        return `/${one}/${two}`;
    }
  }

  host(random: Random, cluster: number, system: string): string {
    const room = random.pick(['ams', 'fra', 'lon', 'dub', 'osl', 'mad']);
    const name = random.chance(0.35) ? system : this.noun(random, cluster);
    return `${room}-${name}-${String(random.whole(1, 48)).padStart(2, '0')}`;
  }

  #near(random: Random, rank: number, cluster: number): number {
    return random.chance(0.35) ? 1_000_000 + cluster * own + this.#own.rank(random) : rank;
  }
}
