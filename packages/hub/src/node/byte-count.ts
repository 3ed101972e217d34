const BYTES = /^(\d{1,9})([KMGT]?)$/i;
const FACTOR: Readonly<Record<string, number>> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 };

/**
 * Reads an amount of bytes.
 *
 * @example
 * byteCountOf('200M'); // 209715200
 */
export function byteCountOf(text: string): number | undefined {
  const [, count, unit = ''] = BYTES.exec(text) ?? [];
  const factor = FACTOR[unit.toUpperCase()];
  return count === undefined || factor === undefined ? undefined : Number(count) * factor;
}

/** An amount of bytes for people, in MiB. */
export const mebibytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)} MiB`;
