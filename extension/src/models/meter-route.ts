/** What an address of the page "Điện, nước" asks for. */
export interface MeterRoute {
  /** The meter that is open; undefined for all of them. */
  readonly meter: string | undefined;
  /** The readings are to be recorded at once. */
  readonly isRound: boolean;
}

/** Reads `/dien-nuoc?cong-to=dien-1`, `/dien-nuoc?ghi`. What it does not understand it leaves out. */
export function meterFromRoute(route: string): MeterRoute {
  const asked = new URLSearchParams(route.split('?')[1] ?? '');
  return { meter: asked.get('cong-to') ?? undefined, isRound: asked.has('ghi') };
}

/**
 * The address of a meter in the book; of all meters if none is named.
 *
 * @example
 * routeOfMeter('dien-1'); // '/dien-nuoc?cong-to=dien-1'
 */
export const routeOfMeter = (meter?: string): string =>
  meter === undefined ? '/dien-nuoc' : `/dien-nuoc?${new URLSearchParams({ 'cong-to': meter }).toString()}`;
