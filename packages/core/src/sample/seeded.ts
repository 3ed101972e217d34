/** A repeatable source of numbers: the same seed gives the same row of them on every machine. */
export interface Seeded {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** True with a probability. */
  readonly chance: (probability: number) => boolean;
  readonly bytes: (count: number) => Uint8Array;
}

/**
 * A small seeded generator for sample data, never for secrets. Method: mulberry32 (Tommy Ettinger, public domain).
 *
 * @param seed any text.
 * @example
 * seeded('mau').next() === seeded('mau').next(); // true
 */
export function seeded(seed: string): Seeded {
  let state = 2_166_136_261;
  // FNV-1a turns the text into 32 bits.
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    bytes: (count) => Uint8Array.from({ length: count }, () => whole(0, 255)),
  };
}
