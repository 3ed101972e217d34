import { err, ok, type Result } from '@soxanh/core';
import { jsonOf, type HubProblem } from '@soxanh/sync';
import * as v from 'valibot';

/**
 * Reads a body as text, and no more of it than its limit: what is said to be longer is not read at all, what says nothing
 * of its length is counted as it comes.
 *
 * @param limit in bytes.
 */
export async function textOf(request: Request, limit: number): Promise<Result<string, HubProblem>> {
  const tooLarge = err({ kind: 'too-large', limit } as const);
  const said = request.headers.get('content-length');
  if (said !== null && request.headers.get('transfer-encoding') === null) {
    if (!(Number(said) <= limit)) return tooLarge;
    // A server's parser gives no more bytes than were said; whoever calls without one is counted afterwards.
    const text = await request.text();
    return Buffer.byteLength(text) <= limit ? ok(text) : tooLarge;
  }
  if (request.body === null) return ok('');
  let bytes = 0;
  const parts: Uint8Array[] = [];
  for await (const part of request.body) {
    bytes += part.byteLength;
    // Leaving the loop ends the stream: nothing more of it is taken in.
    if (bytes > limit) return tooLarge;
    parts.push(part);
  }
  return ok(Buffer.concat(parts).toString('utf8'));
}

/** Reads a body of JSON by its schema. */
export async function messageOf<S extends v.GenericSchema>(
  request: Request,
  limit: number,
  schema: S,
): Promise<Result<v.InferOutput<S>, HubProblem>> {
  const text = await textOf(request, limit);
  if (!text.ok) return text;
  const read = v.safeParse(schema, jsonOf(text.value), { abortEarly: true });
  if (read.success) return ok(read.output);
  const [issue] = read.issues;
  const field = v.getDotPath(issue);
  return err({ kind: 'bad-request', ...(field === null ? {} : { field }), why: issue.message });
}
