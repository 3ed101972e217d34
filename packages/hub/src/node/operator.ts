import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { join, dirname, basename } from 'node:path';
import { hash } from 'node:crypto';
import { err, ok, type Bilingual, type Result } from '@soxanh/core';
import { jsonOf } from '@soxanh/sync';
import * as v from 'valibot';
import { refuse, type Complaint } from './complaint.ts';

/**
 * The operator's door of a running hub: a socket in a file that only the hub's own user may open, so it asks for no
 * password. It is for what a second program cannot do while the hub holds the data file.
 */
const ORDER = v.variant('do', [
  /** A code to found a book; or for the Office of one that is here, whose machines are all lost. */
  v.looseObject({ do: v.literal('invite'), book: v.optional(v.string()) }),
  v.looseObject({ do: v.literal('check') }),
  v.looseObject({ do: v.literal('backup'), file: v.string() }),
  v.looseObject({ do: v.literal('restore'), file: v.string() }),
  /** What is half restored of a book, from a back-up that is gone. */
  v.looseObject({ do: v.literal('abandon'), book: v.string() }),
]);
export type Order = v.InferOutput<typeof ORDER>;

const WORDS = v.object({ vi: v.string(), en: v.string() });
const ANSWER = v.variant('ok', [
  v.looseObject({ ok: v.literal(true), value: WORDS }),
  v.looseObject({ ok: v.literal(false), error: WORDS }),
]);

/** Does what an operator orders, and says in words what came of it. */
export type Obey = (order: Order) => Promise<Result<Bilingual, Complaint>>;

/** Where the door of a data file is. Windows keeps such doors in a place of their own. */
export const operatorPath = (data: string, platform: string): string =>
  platform === 'win32'
    ? `\\\\.\\pipe\\soxanh-${hash('sha256', data, 'hex').slice(0, 32)}`
    : join(dirname(data), `${basename(data)}.sock`);

/** Opens the door. */
export async function openDoor(path: string, obey: Obey): Promise<Result<() => Promise<void>, Complaint>> {
  if (await isAnswered(path)) {
    return refuse(
      `${path}: một máy chủ Sổ Xanh khác đang chạy với cùng thư mục số liệu.`,
      `${path}: another Sổ Xanh hub is running with the same data folder.`,
    );
  }
  // Left behind by a hub that was killed.
  if (!path.startsWith('\\\\')) rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    const lines = createInterface({ input: socket });
    lines.once('line', (line) => {
      void answered(line, obey).then((answer) => socket.end(`${JSON.stringify(answer)}\n`));
    });
  });
  return new Promise((resolve) => {
    server.once('error', (error) =>
      resolve(refuse(`${path}: ${error.message}`, `${path}: ${error.message}`)),
    );
    // The file is made by the call itself: nobody else may open it for a moment either.
    const before = process.umask(0o177);
    server.listen(path, () => {
      resolve(ok(() => new Promise((done) => server.close(() => done()))));
    });
    process.umask(before);
  });
}

async function answered(line: string, obey: Obey): Promise<Result<Bilingual, Complaint>> {
  const order = v.safeParse(ORDER, jsonOf(line));
  if (!order.success) return refuse('Máy chủ không hiểu lệnh này.', 'The hub does not know this order.');
  try {
    return await obey(order.output);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return err({ vi: why, en: why });
  }
}

/**
 * Gives an order to the hub that runs.
 *
 * @returns undefined if none does.
 */
export function orderRunning(path: string, order: Order): Promise<Result<Bilingual, Complaint> | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    let text = '';
    socket.on('connect', () => socket.write(`${JSON.stringify(order)}\n`));
    socket.on('data', (piece) => {
      text += piece.toString('utf8');
    });
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => {
      const read = v.safeParse(ANSWER, jsonOf(text));
      resolve(
        read.success
          ? read.output
          : refuse('Máy chủ đã dừng giữa chừng.', 'The hub stopped before it answered.'),
      );
    });
  });
}

const isAnswered = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
