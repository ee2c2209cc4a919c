import { concerns } from './concerns.js';
import { personOf, teams } from './people.js';
import type { Random } from './random.js';
import { ticketKey } from './systems.js';
import type { Vocabulary } from './vocabulary.js';
import { deeds, pastVerbs, qualities } from './words.js';

/** What templates are filled from: the chance and the surroundings of one document. */
export interface Scene {
  readonly random: Random;
  readonly vocabulary: Vocabulary;
  /** Number and name of its first system. */
  readonly cluster: number;
  readonly system: string;
  /** What suffered, as this document calls it. */
  readonly concern: string;
  /** Those who were there. */
  readonly people: readonly string[];
}

const cut = new Map<string, readonly string[]>();

/** Fills a template: `fill('{d} the {n} of {h}', scene)` may be `restarted the pool of tor-skein-04`. */
export function fill(template: string, scene: Scene): string {
  let parts = cut.get(template);
  if (!parts) {
    parts = template.split(/[{}]/);
    cut.set(template, parts);
  }
  let text = '';
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    if (at % 2 === 0) text += part;
    else {
      const filled = slot(part, scene);
      if (/^[aeiou]/.test(filled) && /(?:^|\s)[Aa] $/.test(text)) text = `${text.trimEnd()}n `;
      text += filled;
    }
  }
  return text;
}

/** A line that begins with a capital. */
export function sentence(template: string, scene: Scene): string {
  return capital(fill(template, scene));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function slot(name: string, scene: Scene): string {
  const { random, vocabulary, cluster, system } = scene;
  switch (name) {
    case 'n':
      return vocabulary.thing(random, cluster);
    case 'v':
      return random.pick(pastVerbs);
    case 'd':
      return random.pick(deeds);
    case 'q':
      return random.pick(qualities);
    case 'h':
      return vocabulary.host(random, cluster, system);
    case 'i':
      return `\`${vocabulary.identifier(random, cluster)}\``;
    case 't':
      return `${ticketKey(system)}-${random.whole(10, 9_999)}`;
    case 'x':
      return String(Math.ceil(random.logNormal(60, 1.4)));
    case 'X':
      return Math.ceil(random.logNormal(4_000, 1.5)).toLocaleString('en');
    case 'p':
      return `${random.whole(1, 99)}%`;
    case 'm':
      return `${Math.ceil(random.logNormal(14, 0.9)) + 1} minutes`;
    case 'ver':
      return `${random.whole(1, 9)}.${random.whole(0, 24)}.${random.whole(0, 12)}`;
    case 'hex':
      return `\`${random.whole(0x1000000, 0xfffffff).toString(16)}\``;
    case 'c':
      return scene.concern;
    case 'C':
      return capital(scene.concern);
    case 'o':
      return random.pick(random.pick(concerns));
    case 's':
      return system;
    case 'who':
      return random.pick(scene.people);
    case 'anyone':
      return personOf(random.whole(0, 2_999));
    case 'team':
      return random.pick(teams);
    default:
      throw new Error(`No template knows {${name}}.`);
  }
}
