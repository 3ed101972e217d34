import type { Language } from '../quantity/language.ts';
import type { Role } from './envelope.ts';

const NAMES: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  vi: {
    recorder: 'Người ghi',
    focal: 'Cán bộ đầu mối',
    head: 'Lãnh đạo phòng',
    office: 'Văn phòng Ban',
    union: 'Chi đoàn',
    leadership: 'Lãnh đạo Ban (chỉ xem)',
  },
  en: {
    recorder: 'Recorder',
    focal: 'Focal person',
    head: 'Head of department',
    office: 'The Office',
    union: 'Youth union',
    leadership: 'Leadership (read only)',
  },
};

/**
 * What a role is called on screens and in the terminal.
 *
 * @example
 * roleName('recorder', 'vi'); // 'Người ghi'
 */
export const roleName = (role: Role, language: Language): string => NAMES[language][role];
