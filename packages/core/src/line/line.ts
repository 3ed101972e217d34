import type { PartReading } from './part-reading.ts';
import type { LineContext } from './reading.ts';
import type { Scene } from './scene.ts';
import type { Part } from './split.ts';

/** What is known of a line beside its parts. */
export interface Line {
  readonly scene: Scene;
  readonly department: string;
  readonly context: LineContext;
  /** "vẫn ghi": an unusually large amount was confirmed. */
  readonly isInsisted: boolean;
  readonly note: string;
}

/** A part and what it says. */
export interface Read {
  readonly part: Part;
  readonly reading: PartReading;
}
