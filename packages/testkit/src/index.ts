/** Makers, arbitraries and fakes for the tests of Sổ Xanh. Never shipped. */
export * from './rounds.ts';
export * from './free-port.ts';
export * from './shared-data.ts';
export * from './small-disk.ts';
export * from './unzip.ts';
export * from './test-device.ts';
export * from './pure.ts';
