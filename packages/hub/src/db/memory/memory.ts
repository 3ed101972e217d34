/** A hub's storage in memory, and the disk that outlives it. */
export * from './memory-storage.ts';
export * from './memory-disk.ts';
