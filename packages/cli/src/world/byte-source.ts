import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 256 * 1024;

/**
 * A file as pieces of bytes, however large it is. Each piece is good until the next one is asked for.
 *
 * @returns a function that reads it from the beginning each time.
 * @throws system errors, for `withFile` to put into words, if it cannot be read at all.
 */
export function bytesOf(path: string): () => Iterable<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    readSync(file, new Uint8Array(1));
  } finally {
    closeSync(file);
  }
  return () => pieces(path);
}

function* pieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  const buffer = new Uint8Array(PIECE);
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield buffer.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
