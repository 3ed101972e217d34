/** A cell that shows what the trouble is: its row as a spreadsheet counts them (headings are row 1), and its text. */
export interface Witness {
  readonly row: number;
  readonly text: string;
}

/** What a column may be asked for. */
export type Field = 'day' | 'department' | 'resource' | 'amount' | 'unit' | 'item' | 'note';

/** Why nothing of a file was taken in. */
export type FileRefusal =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'empty' }
  /** Something else than a text of rows and columns. */
  | { readonly kind: 'not-csv'; readonly is: 'zip' | 'xls' | 'pdf' | 'markup' | 'json' | 'binary' }
  /** A Vietnamese encoding from before Unicode; undefined if even that is not clear. */
  | { readonly kind: 'encoding'; readonly looksLike: 'TCVN3 (ABC)' | 'VNI' | undefined }
  /** A file read in pieces stops being the text it began as, somewhere behind this row. */
  | { readonly kind: 'encoding-changes'; readonly row: number }
  | { readonly kind: 'too-many-rows'; readonly most: number }
  | { readonly kind: 'too-many-columns'; readonly most: number }
  /** A row longer than any table has. */
  | { readonly kind: 'row-too-long'; readonly row: number; readonly most: number }
  /** A quotation mark that is never closed, or closed inside a cell: what follows cannot be told apart. */
  | { readonly kind: 'quotes'; readonly row: number }
  | { readonly kind: 'own-export' }
  | {
      readonly kind: 'no-column';
      readonly field: Field;
      readonly wanted: string | undefined;
      readonly headings: readonly string[];
    }
  | { readonly kind: 'double-column'; readonly field: Field; readonly heading: string }
  /** Nothing in the column says whether `1.250` is a thousand or one and a quarter. */
  | { readonly kind: 'decimal-undecided'; readonly rows: readonly Witness[] }
  | { readonly kind: 'decimal-mixed'; readonly point: Witness; readonly comma: Witness }
  /** Nothing in the column says whether `05/06/2026` is in May or in June. */
  | { readonly kind: 'dates-undecided'; readonly rows: readonly Witness[] }
  | { readonly kind: 'dates-mixed'; readonly rows: readonly Witness[] }
  /** Stamps in UTC that are not all at midnight: the office's date is not the one written. */
  | { readonly kind: 'zone-needed'; readonly row: Witness }
  | { readonly kind: 'unknown-zone'; readonly zone: string };
