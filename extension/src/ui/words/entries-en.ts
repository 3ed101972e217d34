/**
 * How many entries, in English: the only language here in which one is another word than many.
 *
 * @param count as it is printed.
 */
export const entries = (count: string): string => `${count} ${count === '1' ? 'entry' : 'entries'}`;
