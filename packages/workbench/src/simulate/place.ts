import type { Duty } from '@soxanh/core';
import type { HubNode } from './hub-node.ts';
import type { Net } from './net.ts';
import type { Oracle } from './oracle.ts';
import type { Plants } from './plant.ts';
import type { Scheduler } from './scheduler.ts';
import type { SimFolder } from './sim-folder.ts';

/** A machine as a seed describes it. */
export interface ClientSpec {
  readonly name: string;
  readonly duty: Duty;
  readonly hub: boolean;
  readonly folder: boolean;
  /** It speaks a later protocol than the hub. */
  readonly isLater: boolean;
}

/** What machines have in common. */
export interface Place {
  readonly scheduler: Scheduler;
  readonly net: Net;
  readonly hub: HubNode;
  readonly folder: SimFolder;
  readonly oracle: Oracle;
  readonly plants: Plants;
  /** A number never given before. */
  readonly freshNumber: () => number;
  /** The Office is connected: before, nobody is invited. */
  readonly isFounded: () => boolean;
  /** Records a page. */
  readonly pageLimit: number;
  /** Records kept in one transaction. */
  readonly together: number;
}
