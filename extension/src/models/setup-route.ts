/** The parts of the set-up in the order in which they stand, by the name they have in the address. */
export const SETUP_PARTS = [
  'co-quan',
  'phong',
  'noi-dung',
  'dien-nuoc',
  'dinh-muc',
  'so-sanh',
  'he-so',
  'nhiet-do',
  'phuong-phap',
  'lich',
  'may',
] as const;

export type SetupPart = (typeof SETUP_PARTS)[number];

/** The part an address asks for, `/thiet-lap?phan=lich`; the first if it names none. */
export function setupPart(route: string): SetupPart {
  const asked = new URLSearchParams(route.split('?')[1] ?? '').get('phan');
  return SETUP_PARTS.find((part) => part === asked) ?? 'co-quan';
}

/** The address of a part: the inverse of `setupPart`. */
export const routeOfPart = (part: SetupPart): string => `/thiet-lap?phan=${part}`;
