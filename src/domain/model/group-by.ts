/**
 * Groups items by what a function says of each, groups and items in their order. As `Map.groupBy`, which code that
 * runs in browsers cannot use: Safari before 17.4 and Firefox before 119 lack it.
 */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
