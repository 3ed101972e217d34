import { known, type Entry, type KnownEntry } from '@soxanh/core';

/** For which days an entry is, and of what. */
export interface Placed {
  readonly day: string;
  /** The last of several days. */
  readonly through?: string | undefined;
  readonly department?: string | undefined;
  readonly resource?: string | undefined;
  readonly meter?: string | undefined;
}

/** Days and subject of an entry; undefined if it has none, or if this version cannot tell. */
export function placedOf(entry: Entry): Placed | undefined {
  const readable = known(entry);
  return readable === undefined ? undefined : placeIn(readable);
}

function placeIn(entry: KnownEntry): Placed | undefined {
  switch (entry.kind) {
    case 'use': {
      const { department, resource, day, through } = entry;
      return { department, resource, day, through };
    }
    case 'none':
    case 'issue':
    case 'stock': {
      const { department, resource, day } = entry;
      return { department, resource, day };
    }
    case 'reading':
    case 'meter-event': {
      const { meter, day } = entry;
      return { meter, day };
    }
    case 'meter-use':
    case 'invoice': {
      const { meter, day, through } = entry;
      return { meter, day, through };
    }
    case 'explanation': {
      const { of, resource, day, through } = entry;
      const department = of.kind === 'department' ? of.id : undefined;
      const meter = of.kind === 'meter' ? of.id : undefined;
      return { department, meter, resource, day, through };
    }
    case 'office':
    case 'void':
      return undefined;
  }
}
