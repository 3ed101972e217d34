import type { Duty } from '@soxanh/core';

/** Duties as messages have them: objects of their own, which may hold fields of later versions. */
export const dutiesToSend = (duties: readonly Duty[]): { role: Duty['role']; department?: string }[] =>
  duties.map(({ role, department }) => ({ role, ...(department === undefined ? {} : { department }) }));
