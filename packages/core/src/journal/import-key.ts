/** A row of an import, as far as its key goes. */
export interface ImportedRow {
  readonly department: string;
  readonly resource: string;
  readonly item?: string | undefined;
  readonly day: string;
  readonly amount: number;
}

/** The key of a row without its ordinal: equal rows share it. */
export const rowKey = ({ department, resource, item, day, amount }: ImportedRow): string =>
  [department, resource, item ?? '', day, amount].join('|');

/**
 * The key of the `ordinal`-th among equal rows (counted from 1). The same file gives the same keys on every machine.
 *
 * @example
 * importKey({ department: 'van-phong', resource: 'paper', day: '2026-06-08', amount: 20 }, 1);
 * // 'van-phong|paper||2026-06-08|20|1'
 */
export const importKey = (row: ImportedRow, ordinal: number): string => `${rowKey(row)}|${ordinal}`;

/**
 * The parts of an import key that say where its row belongs; undefined if the text is no such key.
 *
 * @example
 * placeOfKey('van-phong|paper||2026-06-08|20|1');
 * // { department: 'van-phong', resource: 'paper', day: '2026-06-08' }
 */
export function placeOfKey(
  key: string,
): { readonly department: string; readonly resource: string; readonly day: string } | undefined {
  const [department, resource, , day, , ordinal] = key.split('|');
  return department === undefined || resource === undefined || day === undefined || ordinal === undefined
    ? undefined
    : { department, resource, day };
}
