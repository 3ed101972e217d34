import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEntryId, millisOfId, nextEntryId, type EntryId } from './id.ts';

const bytes = (fill: number) => (count: number) => new Uint8Array(count).fill(fill);
const clocks = fc.oneof(
  fc.integer({ min: -1e15, max: 1e15 }),
  fc.double({ noNaN: true, noDefaultInfinity: false }),
);

describe('nextEntryId', () => {
  it('is a UUIDv7 of its time, as RFC 9562 draws it', () => {
    const id = nextEntryId(0x017f22e279b0, (count) => new Uint8Array(count).fill(0xff));
    expect(id).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff');
    expect(millisOfId(id)).toBe(0x017f22e279b0);
  });

  it('[J6] whatever the clock shows, ids of one device are ids and always grow', () => {
    fc.assert(
      fc.property(fc.array(clocks, { minLength: 2, maxLength: 20 }), fc.nat({ max: 255 }), (times, fill) => {
        let last: EntryId | undefined;
        for (const time of times) {
          const id = nextEntryId(time, bytes(fill), last);
          expect(isEntryId(id)).toBe(true);
          expect(last === undefined || id > last).toBe(true);
          last = id;
        }
      }),
    );
  });

  it('[J3] two copies of a device whose clock was set back make different ids', () => {
    const last = '01975000-0000-7abc-bdef-000000000001' as EntryId;
    const [one, other] = [nextEntryId(0, bytes(1), last), nextEntryId(0, bytes(2), last)];
    expect(one > last && other > last).toBe(true);
    expect(one).not.toBe(other);
  });

  it('[J6] goes on growing when a millisecond’s ids are used up', () => {
    const full = '01975000-0000-7abc-bdef-ffffffffffff' as EntryId;
    const next = nextEntryId(0, bytes(0), full);
    expect(isEntryId(next)).toBe(true);
    expect(millisOfId(next)).toBe(millisOfId(full) + 1);
  });
});

describe('isEntryId', () => {
  it.each([
    '01975000-0000-4000-8000-000000000001',
    '01975000-0000-7000-c000-000000000001',
    '01975000-0000-7000-8000-00000000000A',
    '01975000-0000-7000-8000-0000000000011',
    ' 01975000-0000-7000-8000-000000000001',
    '',
  ])('refuses %j', (text) => {
    expect(isEntryId(text)).toBe(false);
  });
});
