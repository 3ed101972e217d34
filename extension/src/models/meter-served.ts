import { type Day, type Meter, type Office } from '@soxanh/core';

/** Whom a meter serves, by name: its building, or the departments it names. */
export function servedNames(office: Office, { building, departments }: Meter, today: Day): string[] {
  if (building !== undefined) return [office.buildings.find(({ id }) => id === building)?.name ?? ''];
  return (departments ?? [])
    .filter((id) => office.isOpen(id, today))
    .map((id) => office.department(id)?.name ?? '');
}
