import type { Bilingual } from '@soxanh/core';
import type { Config } from './config.ts';
import { urlHost } from './listen-address.ts';
import { invitationWords } from './print-invitation.ts';

/** What whoever starts a hub reads: where it is, where the data lie, and the first code if there is no book yet. */
export function startWords(
  { url, data, database, backup, tls, listen, behindProxy }: Config,
  invitation: string | undefined,
): readonly Bilingual[] {
  const where = database === undefined ? data : databaseName(database);
  const isOpenHere = tls === undefined && listen.kind === 'port' && url.startsWith('http:');
  return [
    { vi: `Máy chủ Sổ Xanh đang chạy tại ${url}`, en: `The Sổ Xanh hub is running at ${url}` },
    ...(behindProxy || listen.kind === 'socket' ? [proxyWords(listen, tls !== undefined)] : []),
    ...(isOpenHere ? [ONLY_HERE] : []),
    { vi: `Số liệu lưu tại ${where}`, en: `Data are kept in ${where}` },
    backupWords(backup),
    ...(invitation === undefined ? [NEXT] : [{ vi: '', en: '' }, invitationWords(invitation)]),
    { vi: 'Ctrl+C để dừng.', en: 'Ctrl+C to stop.' },
  ];
}

/** Where a proxy has to send what it takes in for that address. */
function proxyWords(listen: Config['listen'], isEncrypted: boolean): Bilingual {
  const scheme = isEncrypted ? 'https' : 'http';
  const where =
    listen.kind === 'socket' ? `unix:${listen.path}` : `${scheme}://${urlHost(listen.host)}:${listen.port}`;
  return {
    vi: `Máy chủ trung gian (proxy) chuyển về ${where}`,
    en: `The proxy passes on to ${where}`,
  };
}

function backupWords({ at, folder, keep }: Config['backup']): Bilingual {
  if (at === undefined) {
    return {
      vi: 'Máy này không tự sao lưu (--backup-at none)',
      en: 'No back-ups by itself (--backup-at none)',
    };
  }
  const time = `${two(Math.floor(at / 60))}:${two(at % 60)}`;
  return {
    vi: `Sao lưu lúc ${time} hằng ngày vào ${folder}, giữ ${keep} bản mới nhất`,
    en: `Backed up every day at ${time} to ${folder}, the newest ${keep} are kept`,
  };
}

const ONLY_HERE: Bilingual = {
  vi: 'Chỉ máy này kết nối được. Để máy khác kết nối: thêm --listen, --url, --cert và --key.',
  en: 'Only this machine reaches it. For others add --listen, --url, --cert and --key.',
};

const NEXT: Bilingual = {
  vi: 'Mã kết nối cho máy khác: Văn phòng tạo trong Sổ Xanh. Mã để lập sổ mới: pnpm hub invite',
  en: 'Codes for more machines: the Office makes them in Sổ Xanh. A code to found another book: pnpm hub invite',
};

const two = (number: number): string => String(number).padStart(2, '0');

/** The database without user and password. */
export const databaseName = (url: string): string =>
  `PostgreSQL ${url.replace(/^[^/]*\/\/(?:[^@/]*@)?/, '').split('?')[0] ?? ''}`;
