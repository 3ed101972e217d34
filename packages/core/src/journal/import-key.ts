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

/** The key of the `ordinal`-th among equal rows (counted from 1). The same file gives the same keys on every machine. */
export const importKey = (row: ImportedRow, ordinal: number): string => `${rowKey(row)}|${ordinal}`;

/** The parts of an import key that say where its row belongs; undefined if the text is no such key. */
export function placeOfKey(
  key: string,
): { readonly department: string; readonly resource: string; readonly day: string } | undefined {
  const [department, resource, , day, , ordinal] = key.split('|');
  return department === undefined || resource === undefined || day === undefined || ordinal === undefined
    ? undefined
    : { department, resource, day };
}
