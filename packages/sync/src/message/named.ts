/**
 * The named fields of a loose schema's output: unknown ones survive at run time (law S8), but code must not lean on
 * them. Goes through unions member by member.
 */
export type Named<T> = T extends unknown
  ? { readonly [K in keyof T as string extends K ? never : K]: T[K] }
  : never;
