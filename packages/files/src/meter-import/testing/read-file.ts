import { dayText, must, officeOf, type ResourceId } from '@soxanh/core';
import type { FileMeter, MeterChoices } from '../meter-choices.ts';
import type { MeterFile } from '../meter-file.ts';
import type { MeterRefusal } from '../meter-refusal.ts';
import { readMeterFile } from '../read-meter-file.ts';

/** A meter for tests, stated before any of the files begins. */
export const testMeter = (resource: ResourceId = 'electricity', more: object = {}): FileMeter => ({
  id: 'cong-to',
  resource,
  office: officeOf([
    {
      id: '0',
      topic: 'meter',
      of: 'cong-to',
      from: '2000-01-01',
      value: { name: 'Công tơ', resource, ...more },
    },
  ]),
});

/** What a text or the bytes of a file say of a meter, or why nothing. */
export async function readAny(
  file: string | Uint8Array,
  choices: MeterChoices = {},
  meter = testMeter(),
): Promise<MeterFile | MeterRefusal> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const read = await readMeterFile(() => [bytes], choices, meter);
  return read.ok ? read.value : read.error;
}

/** The same of a file that must be read. */
export async function readFile(
  file: string | Uint8Array,
  choices: MeterChoices = {},
  meter = testMeter(),
): Promise<MeterFile> {
  const read = await readAny(file, choices, meter);
  return must('counts' in read ? read : undefined, 'a file that is read');
}

/** Days as text with their amounts, and the minutes where they are not whole. */
export const daysOf = ({ days }: MeterFile): unknown[] =>
  days.map(({ day, amount, minutes, about }) => [
    dayText(day),
    amount,
    ...(minutes === undefined ? [] : [minutes.covered.map((stretch) => [...stretch])]),
    ...(about ? ['about'] : []),
  ]);
