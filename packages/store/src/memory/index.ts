export * from './memory-store.ts';
export * from './memory-sync.ts';
export type { BundleContent, BundlePartsOut } from '../sync/bundle.ts';
export type { Aside } from '../sync/records.ts';
export type { DeskStore } from '../sync/desk-store.ts';
