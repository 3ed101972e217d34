import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';

/**
 * The name of a class of a style sheet in the built extension: its own and a word of the sheet's place. The usual name has
 * the line as well, a number that does not compress, for every class the popup loads.
 *
 * @example
 * classNames('/clone/extension')('head', '/clone/extension/src/ui/line.module.css'); // 'head_' and four signs
 */
export const classNames =
  (root: string) =>
  (local: string, file: string): string => {
    // From the folder and with one kind of slash, so that every machine builds the same bytes.
    const place = relative(root, file.split('?')[0] ?? file)
      .split(sep)
      .join('/');
    return `${local}_${createHash('sha256').update(place).digest('hex').slice(0, 4)}`;
  };
