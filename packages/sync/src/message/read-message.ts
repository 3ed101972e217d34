import * as v from 'valibot';
import type { Named } from './named.ts';

/**
 * Reads a message that came from outside by its schema: nothing of it is believed before.
 *
 * @param message as it came out of JSON.
 * @returns undefined if it is not such a message.
 * @example
 * readMessage(MACHINE_LIST, { machines: [] }); // { machines: [] }
 */
export function readMessage<S extends v.GenericSchema>(
  schema: S,
  message: unknown,
): Named<v.InferOutput<S>> | undefined {
  const read = v.safeParse(schema, message);
  // A loose object keeps what it does not know; the type says only what it does.
  return read.success ? (read.output as Named<v.InferOutput<S>>) : undefined;
}
