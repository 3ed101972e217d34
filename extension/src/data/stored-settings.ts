import type { Language, Role } from '@soxanh/core';
import type { BookInfo } from '@soxanh/store';
import type { StorageArea } from '../platform/storage-area.ts';

/** What is set for this machine, apart from any book. */
export interface Settings {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  /** This machine's name in every entry it writes. Kept apart from the journal: a restored journal gets a new one. */
  readonly device: string;
  /** The book that is open; undefined before the first run is finished. */
  readonly book: BookInfo | undefined;
  /** Whom this machine records for, and for whom it records now. */
  readonly departments: readonly string[];
  readonly department: string | undefined;
  readonly role: Role;
  /** What it is for each of its departments, where a server gave it several duties. */
  readonly roles?: Readonly<Record<string, Role>>;
  /** Time of day of the reminder, in minutes since midnight; undefined if it is off. */
  readonly reminder: number | undefined;
  /** The remembered answer to "one side or two". */
  readonly sides: 1 | 2 | undefined;
}

/** The key they are kept under. */
export const KEY = 'settings';

/** What is kept, as it is. */
export async function storedSettings(area: StorageArea): Promise<Loose> {
  const stored = (await area.get([KEY]))[KEY];
  return typeof stored === 'object' && stored !== null ? stored : {};
}

/** The roles a machine can be set to. */
const ROLES = ['office', 'head', 'focal', 'union', 'leadership'] as const;

const roleIn = (stored: unknown): Role => ROLES.find((role) => role === stored) ?? 'recorder';

const rolesIn = (stored: unknown): Record<string, Role> =>
  Object.fromEntries(Object.entries(stored ?? {}).map(([department, role]) => [department, roleIn(role)]));

type Loose = { readonly [K in keyof Settings]?: unknown };
type Named = Loose & { readonly device: string };

/** The settings that are kept; whatever is missing or damaged takes its default. */
export function settingsFrom(stored: Named): Settings {
  const departments = Array.isArray(stored.departments) ? stored.departments.filter(isText) : [];
  return {
    language: stored.language === 'en' ? 'en' : 'vi',
    theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : 'system',
    device: stored.device,
    book: isBook(stored.book) ? stored.book : undefined,
    departments,
    department: isText(stored.department) ? stored.department : departments[0],
    role: roleIn(stored.role),
    roles: rolesIn(stored.roles),
    reminder: Number.isInteger(stored.reminder) ? (stored.reminder as number) : undefined,
    sides: stored.sides === 1 || stored.sides === 2 ? stored.sides : undefined,
  };
}

/** Tells whether the machine has its name. */
export const isNamed = (stored: Loose): stored is Named => isText(stored.device) && stored.device !== '';

const isText = (value: unknown): value is string => typeof value === 'string';

const isBook = (value: unknown): value is BookInfo =>
  typeof value === 'object' &&
  value !== null &&
  isText((value as Partial<BookInfo>).book) &&
  typeof (value as Partial<BookInfo>).synthetic === 'boolean';
