/** `make` at its first use alone: a formatter takes about a millisecond to build, and the first paint needs few of them. */
export function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
