import type { Match } from '../patterns/match.js';
import type { Token } from '../word.js';
import { list } from './words/list.js';

/**
 * Whether somebody let people or goods pass as they were meant to: "let the vans through in waves", "let people in by
 * turns". What slips, and what is broken or wrong, is told as something that was missed.
 */
export function isWelcome(tokens: readonly Token[], { from, to }: Pick<Match, 'from' | 'to'>): boolean {
  const last = tokens[to - 1]?.word.text;
  if (last === 'slip') return false;
  const object = tokens.slice(from + 1, to - 1).filter(({ kind }) => kind !== 'mark');
  if (object.some(({ word }) => unwelcome.test(word.text))) return false;
  const next = tokens[to];
  if (last === 'by' && next?.kind === 'word' && !next.word.classes.has('joint')) return true;
  return object.some(
    ({ word }) => word.classes.has('human') || moving.has(word.text) || /^(?:each|them)$/.test(word.text),
  );
}

const unwelcome =
  /^(?:bad|broken|wrong|faulty|malformed|invalid|untested|unreviewed|unsafe|unsigned|malicious|corrupt(?:ed)?|defective|damaged|cracked|expired|forged|fraudulent|fake|stale|incomplete|un\w+ed|in(?:valid|correct))$/;

/** What goes past a gate, on a road or on a wire. */
const moving = new Set(
  list(`
  driver drivers courier couriers people person everyone everybody anyone half traffic request requests session sessions connection connections call calls packet packets
  message messages order orders delivery deliveries van vans lorry lorries truck trucks car cars bus buses train trains
  tram trams boat boats ship ships ferry ferries plane planes flight flights vehicle vehicles ambulance ambulances
  crate crates pallet pallets parcel parcels goods freight water air light heat steam gas queue crowd
`),
);
