import type { Session } from '../data/session.ts';
import { isReader } from './hands-of.ts';

/** Why a machine has nobody to record for. */
export type WhyNobody = 'reader' | 'none-chosen' | 'no-department';

/** Why there is nobody to record for, asked where there is nobody. */
export function whyNobody({ settings, book }: Pick<Session, 'settings' | 'book'>): WhyNobody {
  if (isReader(settings.value.role)) return 'reader';
  const { value: office } = book.office;
  const today = book.today();
  const isThere = office.departments.some(({ id, kind }) => kind !== 'union' && office.isOpen(id, today));
  return isThere ? 'none-chosen' : 'no-department';
}

/** What is said where there is nobody to record for, and the page on which that is mended. */
export const NOBODY_WORDS = {
  vi: {
    why: {
      reader: 'Máy này chỉ xem số liệu, không ghi. Vai trò do Văn phòng Ban giao.',
      'none-chosen': 'Máy này chưa chọn phòng để ghi. Chọn tại Cài đặt máy này.',
      'no-department': 'Sổ này chưa có phòng nào. Thêm phòng tại Thiết lập.',
    } satisfies Record<WhyNobody, string>,
    open: {
      reader: 'Mở sổ',
      'none-chosen': 'Cài đặt máy này',
      'no-department': 'Thiết lập',
    } satisfies Record<WhyNobody, string>,
  },
  en: {
    why: {
      reader: 'This machine reads and does not record. The Office gave it that role.',
      'none-chosen': 'No department is chosen on this machine. Choose one under This machine.',
      'no-department': 'This book has no department yet. Add one in the set-up.',
    },
    open: { reader: 'Open the book', 'none-chosen': 'This machine', 'no-department': 'Set-up' },
  },
};

/** The page that helps, as a route of the book. */
export const NOBODY_ROUTES: Readonly<Record<WhyNobody, string>> = {
  reader: '/tong-quan',
  'none-chosen': '/cai-dat',
  'no-department': '/thiet-lap?phan=phong',
};
