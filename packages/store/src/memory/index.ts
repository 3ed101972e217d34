export * from './memory-store.ts';
export * from './memory-sync.ts';
export type { BundleContent, BundlePartsOut, DeskStore } from '../sync/index.ts';
