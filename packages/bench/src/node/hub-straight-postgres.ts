import { hash } from 'node:crypto';
import { connectTo } from '../../../hub/src/db/postgres/testing/connect-to.ts';
import { lineOf } from './hub-entries.ts';
import type { Straight } from './hub-straight.ts';

const INSERT = `
  insert into soxanh.record (book, seq, kind, id, hash, device, n, tag, fact, batch, text)
  select 'bench', r.seq, 0, r.id, r.hash, 'bench-device', r.n, '\\x0000000000000000', false, null, r.text
  from unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bigint[], $5::text[]) as r (seq, id, hash, n, text)`;

/**
 * The same rows into the same table by the fastest statement there is, on one connection whose role asks for no rule of
 * access; a transaction for each part, on disk when it is answered.
 */
export async function straightPostgres(url: string): Promise<Straight> {
  const client = await connectTo(url);
  let seq = 0;
  return {
    name: 'the same rows inserted straight, one connection',
    insert: async (part) => {
      const texts = part.map((entry) => lineOf(entry, 'bench-device'));
      await client.query({
        name: 'straight',
        text: INSERT,
        values: [
          part.map(() => ++seq),
          part.map(({ id }) => id),
          texts.map((text) => hash('sha256', text, 'buffer')),
          part.map(({ n }) => n),
          texts,
        ],
      });
    },
    close: () => client.end(),
  };
}
