import type { Settings } from '../data/settings.ts';

/** Tells whether a machine may record for a department: that of the Office for every one, others for their own. */
export const mayRecordFor = (
  { role, departments }: Pick<Settings, 'role' | 'departments'>,
  department: string,
): boolean => role === 'office' || departments.includes(department);
