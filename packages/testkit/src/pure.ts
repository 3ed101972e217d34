/** What needs neither Node nor a browser: tests that run in a real browser import this door, `@soxanh/testkit/pure`. */
export * from './fakes.ts';
export * from './schema-shape.ts';
export * from './entry-maker.ts';
export * from './small-office.ts';
export * from './one-meter.ts';
export { dayTexts, entryIds } from './arbitrary-parts.ts';
export * from './arbitraries.ts';
export * from './paged-arbitraries.ts';
export * from './evidence.ts';
export * from './random-meter.ts';
export * from './known-use.ts';
export * from './written-life.ts';
export * from './random-office.ts';
export * from './office-facts.ts';
export * from './random-book.ts';
export * from './slow-meter.ts';
export * from './wild-addresses.ts';
export * from './slow-office.ts';
