/**
 * A function that makes its result once for each object that it is asked about. The result is remembered as long as the
 * object is in use. The mark below lets a page's program leave out what it does not use.
 */
/* @__NO_SIDE_EFFECTS__ */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
