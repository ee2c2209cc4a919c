/** True where two streams hold the same bytes. */
export async function same(
  one: AsyncIterable<Uint8Array>,
  other: AsyncIterable<Uint8Array>,
): Promise<boolean> {
  const [first, second] = [one[Symbol.asyncIterator](), other[Symbol.asyncIterator]()];
  let a = await next(first);
  let b = await next(second);
  try {
    while (a && b) {
      const length = Math.min(a.length, b.length);
      if (Buffer.compare(a.subarray(0, length), b.subarray(0, length)) !== 0) return false;
      a = a.length > length ? a.subarray(length) : await next(first);
      b = b.length > length ? b.subarray(length) : await next(second);
    }
    return a === b;
  } finally {
    await Promise.all([first.return?.(), second.return?.()]);
  }
}

/** The next piece that holds something; undefined at the end. */
async function next(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) return undefined;
    if (value.length > 0) return value;
  }
}
