import type { Author } from '@soxanh/core';
import type { Settings } from './settings.ts';

/**
 * As whom a machine writes for a department. With several duties it is the one it has there: head of one department and
 * recorder of another, it never claims to be head of both.
 */
export const authorOf = (
  { device, role, roles }: Pick<Settings, 'device' | 'role' | 'roles'>,
  department: string,
): Author =>
  role === 'office' ? { device, role } : { device, role: roles?.[department] ?? role, department };
