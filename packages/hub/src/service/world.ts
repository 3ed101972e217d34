import type { HubProblem } from '@soxanh/sync';
import type { HubStorage, StorageWorld } from '../db/storage.ts';
import type { FigureMaker, FiguresAsk } from './figures.ts';

/** How much room the disk has, in bytes, and how much it must have for anything to be taken in. */
export interface Room {
  readonly free: number;
  readonly floor: number;
}

/** What somebody who watches a hub is told. Nothing of it is a secret or a name, but the book's id is not for a log. */
export type HubEvent =
  /** A request was answered. `route` is its pattern, never its address. */
  | {
      readonly kind: 'answered';
      readonly method: string;
      readonly route: string;
      readonly status: number;
      readonly millis: number;
    }
  /** What became of the entries of a push, each outcome with its number. */
  | { readonly kind: 'pushed'; readonly book: string; readonly outcomes: ReadonlyMap<string, number> }
  | { readonly kind: 'pulled'; readonly book: string; readonly records: number }
  /** A client was further than the log: the log had been set back without a word, and begins a new epoch. */
  | { readonly kind: 'rolled-back'; readonly book: string }
  /** The storage did not do it. */
  | { readonly kind: 'trouble'; readonly problem: HubProblem; readonly why: string }
  /** An error nobody foresaw; the request was answered with 500. */
  | { readonly kind: 'bug'; readonly error: unknown };

/** The world a hub lives in: all that is not its own code. */
export interface HubWorld extends StorageWorld {
  readonly storage: HubStorage;
  /** Room on the disk; undefined where there is no disk of its own to fill. */
  readonly room: () => Room | undefined;
  /** The address that other machines reach this hub by, without a slash at its end. */
  readonly url: string;
  /** Calls about once a second until it is told to stop. */
  readonly everySecond: (work: () => void) => () => void;
  readonly tell: (event: HubEvent) => void;
  /** The figures of operation; undefined where nobody counts. */
  readonly metrics?: {
    readonly text: () => Promise<string>;
    /** Opens them to a machine elsewhere; undefined if none may read them. */
    readonly token: string | undefined;
  };
  /** Where figures are worked out, if not on the thread that answers. */
  readonly figures?: (ask: FiguresAsk) => FigureMaker;
}
