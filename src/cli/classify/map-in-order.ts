/**
 * Works on several at once, and gives the results in the order of what came, each as soon as it can be given. At most
 * `most` are on their way, so that what comes fast waits for what is slow.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T>,
  most: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const underway: Promise<R>[] = [];
  let coming: Promise<IteratorResult<T>> | undefined = iterator.next();

  while (true) {
    const [oldest] = underway;
    if (oldest !== undefined && (coming === undefined || underway.length >= most)) {
      yield await oldest;
      underway.shift();
      continue;
    }
    if (coming === undefined) return;
    const first: 'item' | 'result' = await Promise.race([
      coming.then(() => 'item' as const),
      ...(oldest === undefined ? [] : [oldest.then(() => 'result' as const)]),
    ]);
    if (first === 'result' && oldest !== undefined) {
      yield await oldest;
      underway.shift();
      continue;
    }
    const item: IteratorResult<T> = await coming;
    if (item.done === true) {
      coming = undefined;
      continue;
    }
    const begun = work(item.value);
    // It is awaited in its turn, which may be after it failed.
    begun.catch(() => undefined);
    underway.push(begun);
    coming = iterator.next();
    coming.catch(() => undefined);
  }
}
