/** Computes something when it is asked for, and only then and once. */
export function once<T extends object>(compute: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= compute());
}
