export * from './desk-store.ts';
export type { BundleContent, BundlePartsOut } from './bundle.ts';
