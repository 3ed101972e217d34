import type { Fact, OfficeEntry } from '@soxanh/core';

/** The fact an office entry states. */
export const factOf = ({ id, topic, of, from, value }: OfficeEntry): Fact => ({ id, topic, of, from, value });
