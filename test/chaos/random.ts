/** A source of chance that gives the same for the same seed, on every machine. */
export interface Random {
  /** In [0, 1). */
  readonly fraction: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** True so often out of one. */
  readonly happens: (probability: number) => boolean;
  /** One of them, each as likely as the others; throws where there is none. */
  readonly pick: <Value>(values: readonly Value[]) => Value;
}

/** Tommy Ettinger's Mulberry32: 32 bits of state, far more draws than a run makes before it repeats itself. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    whole,
    happens: (probability) => fraction() < probability,
    pick: (values) => {
      const [first] = values.slice(whole(0, values.length - 1));
      if (first === undefined) throw new Error('There is nothing to pick from');
      return first;
    },
  };
}
