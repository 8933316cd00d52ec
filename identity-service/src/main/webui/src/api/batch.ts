/** As many as fit into an address that every proxy passes on. */
const AT_ONCE = 50;

type Question<V> = (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;

interface Round<V> {
  keys: Set<string>;
  answer: Promise<ReadonlyMap<string, V>>;
}

/** Asks in one question about all that is wanted one by one at the same moment, as by the rows of a table. */
export function batched<V>(ask: Question<V>): (key: string) => Promise<V | null> {
  let open: Round<V> | null = null;

  const begin = (): Round<V> => {
    const keys = new Set<string>();
    const answer = new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      if (open?.keys === keys) open = null;
      return ask([...keys]);
    });
    return { keys, answer };
  };

  return async (key) => {
    if (open === null || open.keys.size === AT_ONCE) open = begin();
    open.keys.add(key);
    return (await open.answer).get(key) ?? null;
  };
}
