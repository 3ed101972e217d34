import { statfsSync } from 'node:fs';

/** File systems of other machines, by the number Linux gives each: a lock of SQLite does not hold there. */
const NETWORK: Readonly<Record<number, string>> = {
  0x6969: 'NFS',
  0x517b: 'SMB',
  0xff534d42: 'SMB',
  0xfe534d42: 'SMB',
  0x01021997: '9P',
  0x00c36400: 'Ceph',
  0x5346414f: 'AFS',
};

/** A share named by its machine, as Windows writes it. */
const SHARE = /^[\\/]{2}[^\\/?.]/;

/**
 * Tells which network a folder lies on: two hubs on one data file would not see each other's lock there.
 *
 * @returns undefined for a disk of this machine, as far as the system tells.
 */
export function networkOf(
  folder: string,
  platform: string,
  typeOf: (folder: string) => number = (path) => statfsSync(path).type,
): string | undefined {
  if (platform === 'win32') return SHARE.test(folder) ? 'SMB' : undefined;
  // The number comes signed on some machines.
  return platform === 'linux' ? NETWORK[typeOf(folder) >>> 0] : undefined;
}
