import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Bilingual } from '@soxanh/core';
import type { HubStorage } from '../db/storage.ts';
import { newestNight } from './back-up-file.ts';
import { mebibytes } from './byte-count.ts';
import type { Config } from './config.ts';
import { stampWords } from './stamp-words.ts';
import { databaseName } from './start-words.ts';
import { readTls } from './tls.ts';

/**
 * How a hub stands, in a few lines: database, disk, clock, certificate, last back-up. That the database keeps books apart
 * and the role may no more than it should is found out where it is opened: a hub that is not sure does not start.
 */
export async function checkWords(config: Config, storage: HubStorage, now: number): Promise<Bilingual> {
  const lines = [
    await databaseLine(config, storage),
    diskLine(config),
    clockLine(now),
    ...certificateLine(config, now),
    backupLine(config),
  ];
  return { vi: lines.map(({ vi }) => vi).join('\n'), en: lines.map(({ en }) => en).join('\n') };
}

async function databaseLine({ data, database }: Config, storage: HubStorage): Promise<Bilingual> {
  const where = database === undefined ? data : databaseName(database);
  const [health, books] = [await storage.health(), await storage.books()];
  if (!health.ok || !books.ok) {
    return { vi: `Cơ sở dữ liệu: ${where} không trả lời.`, en: `Database: ${where} does not answer.` };
  }
  const count = books.value.length;
  return { vi: `Cơ sở dữ liệu: ${where}, ${count} sổ.`, en: `Database: ${where}, books ${count}.` };
}

function diskLine({ data, floor }: Config): Bilingual {
  const { bavail, bsize } = statfsSync(dirname(data));
  const free = bavail * bsize;
  const [has, needs] = [mebibytes(free), mebibytes(floor)];
  return free >= floor
    ? { vi: `Ổ đĩa: còn ${has} (tối thiểu ${needs}).`, en: `Disk: ${has} free (at least ${needs}).` }
    : {
        vi: `Ổ đĩa: chỉ còn ${has}, dưới mức ${needs}; máy chủ không nhận thêm lượt ghi.`,
        en: `Disk: only ${has} free, less than ${needs}; the hub takes nothing in.`,
      };
}

function clockLine(now: number): Bilingual {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = stampWords(now);
  return {
    vi: `Đồng hồ: ${time.vi} (giờ Việt Nam); máy đặt múi giờ ${zone}.`,
    en: `Clock: ${time.en} (Vietnam); this machine's zone is ${zone}.`,
  };
}

function certificateLine({ tls }: Config, now: number): readonly Bilingual[] {
  if (tls === undefined) return [];
  const read = readTls(tls);
  if (!read.ok) return [read.error];
  const days = Math.floor((read.value.validTo - now) / 86_400_000);
  return [
    days >= 0
      ? { vi: `Chứng thư: còn hạn ${days} ngày.`, en: `Certificate: good for days ${days}.` }
      : { vi: `Chứng thư: đã hết hạn ${-days} ngày.`, en: `Certificate: expired since days ${-days}.` },
  ];
}

/** Every back-up by such a name was read back before it got it. */
function backupLine({ backup }: Config): Bilingual {
  const newest = newestNight(backup.folder);
  if (newest === undefined) {
    return { vi: 'Sao lưu: chưa có bản nào.', en: 'Back-up: none yet.' };
  }
  const at = stampWords(newest.at);
  return {
    vi: `Sao lưu gần nhất đã khôi phục thử: ${newest.file} (${at.vi}).`,
    en: `Last back-up that was read back: ${newest.file} (${at.en}).`,
  };
}
