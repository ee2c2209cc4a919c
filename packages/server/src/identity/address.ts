import { BlockList, isIP } from 'node:net';

/** Addresses that are trusted: `['10.0.0.1', '10.1.0.0/16', 'fd00::/8']`. */
export class Addresses {
  readonly #list = new BlockList();

  /** Throws a RangeError that names what is no address. */
  constructor(written: readonly string[]) {
    for (const each of written) this.#add(each.trim());
  }

  has(address: string): boolean {
    const plain = plainAddress(address);
    const family = isIP(plain);
    return family !== 0 && this.#list.check(plain, family === 4 ? 'ipv4' : 'ipv6');
  }

  #add(written: string): void {
    const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(written) ?? [];
    const family = isIP(address);
    const most = family === 4 ? 32 : 128;
    if (family === 0 || address.includes('%') || Number(bits ?? most) > most)
      throw new RangeError(`${written === '' ? 'Nothing' : written} is no address.`);
    const mapped = plainAddress(address);
    // `::ffff:10.0.0.0/104` is 10.0.0.0/8 in the notation of IPv6.
    const isMapped = family === 6 && isIP(mapped) === 4;
    const length = isMapped ? Number(bits ?? most) - 96 : Number(bits ?? most);
    if (length < 0) throw new RangeError(`${written} is no address.`);
    this.#list.addSubnet(mapped, length, isIP(mapped) === 4 ? 'ipv4' : 'ipv6');
  }
}

/** An IPv4 address that came in the clothes of IPv6 as itself: `::ffff:10.0.0.1` is `10.0.0.1`. */
export function plainAddress(address: string): string {
  const bare = address.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const [, dotted] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare) ?? [];
  if (dotted !== undefined) return dotted;
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(bare) ?? [];
  if (high === undefined || low === undefined) return bare;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return `${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`;
}

const loopback = new Addresses(['127.0.0.0/8', '::1']);

/** Whether an address is of this very machine. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || loopback.has(address);
}
