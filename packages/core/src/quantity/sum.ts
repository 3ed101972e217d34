/** Counts or amounts in small units added up, exactly; nothing comes to 0. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((so, each) => so + each, 0);
