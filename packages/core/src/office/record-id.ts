const RECORD_ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** Tells whether a text may be the id of a department, building, resource or kind. */
export const isRecordId = (text: string): boolean => RECORD_ID.test(text);
