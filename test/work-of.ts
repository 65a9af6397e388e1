type Method = (this: unknown, ...args: readonly unknown[]) => unknown;

/** What each look at a string costs: how many characters it passes. Slices and joins are views. */
const COSTS: readonly (readonly [
  object,
  string,
  (self: unknown, args: readonly unknown[], result: unknown) => number,
])[] = [
  [String.prototype, 'charAt', () => 1],
  [String.prototype, 'charCodeAt', () => 1],
  [String.prototype, 'codePointAt', () => 1],
  [String.prototype, 'startsWith', () => 1],
  [String.prototype, 'indexOf', searched],
  [String.prototype, 'includes', searchedAll],
  [String.prototype, 'lastIndexOf', searchedAll],
  [String.prototype, 'trim', searchedAll],
  [String.prototype, 'toLowerCase', searchedAll],
  [String.prototype, 'normalize', searchedAll],
  [RegExp.prototype, 'exec', matched],
];

/**
 * Counts the work that `act` does on strings, in characters that searches, patterns and loops pass: on any machine the same.
 * What a pattern passes again within one search cannot be seen.
 */
export function workOf(act: () => unknown): number {
  let work = 0;
  const kept = COSTS.map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)] as const);
  for (const [owner, name, cost] of COSTS) {
    const original: Method = Reflect.get(owner, name);
    const counted: Method = function (...args) {
      const from = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0;
      const result = original.apply(this, [...args]);
      work += cost(this, owner === RegExp.prototype ? [...args, from] : args, result);
      return result;
    };
    Reflect.defineProperty(owner, name, { value: counted, configurable: true, writable: true });
  }
  try {
    act();
  } finally {
    for (const [owner, name, descriptor] of kept) if (descriptor) Reflect.defineProperty(owner, name, descriptor);
  }
  return work;
}

function searched(self: unknown, [, from]: readonly unknown[], result: unknown): number {
  const start = typeof from === 'number' ? from : 0;
  return 1 + Math.max(0, (typeof result === 'number' && result >= 0 ? result : String(self).length) - start);
}

function searchedAll(self: unknown): number {
  return 1 + String(self).length;
}

function matched(self: unknown, [text, from]: readonly unknown[], result: unknown): number {
  const start = typeof from === 'number' ? from : 0;
  if (Array.isArray(result)) {
    const index: unknown = Reflect.get(result, 'index');
    return 1 + Math.max(0, Number(index) + String(result[0]).length - start);
  }
  return 1 + (self instanceof RegExp && self.sticky ? 0 : Math.max(0, String(text).length - start));
}
