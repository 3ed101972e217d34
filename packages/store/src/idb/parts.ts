import type { Hash } from '@soxanh/core';
import type { BookInfo, World } from '../book-store.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { Connection } from './connection.ts';

/** What a store works with. */
export interface Parts {
  readonly info: BookInfo;
  readonly world: World;
  /** SHA-256 in base64url; the package's own unless a test brings another. */
  readonly hash: Hash | undefined;
  readonly connection: Connection;
  readonly changes: ChangeChannel;
  /** Called once when the store is closed. */
  readonly release: () => void;
}
