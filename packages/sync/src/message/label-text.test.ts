import * as v from 'valibot';
import { expect, it } from 'vitest';
import { LABEL_LENGTH, LabelText } from './enrol.ts';

const isLabel = (text: string): boolean => v.is(LabelText, text);

it('[T4] a machine’s name holds Vietnamese, composed and decomposed, and what offices write beside it', () => {
  const names = ['Quầy trực tầng 1', 'Phòng Tổ chức - Đảng viên', 'Máy "số 2" (dự phòng) №3 – 50%', '', 'Ữ'];
  for (const name of names) {
    expect([name, isLabel(name)]).toEqual([name, true]);
    expect([name, isLabel(name.normalize('NFD'))]).toEqual([name, true]);
  }
  expect(isLabel('x'.repeat(LABEL_LENGTH + 1))).toBe(false);
});

it('[T4] has nothing that drives a terminal, turns a line around, breaks it, or is not seen', () => {
  const unseen = [
    0x1b, 0x0a, 0x7f, 0x9b, 0x202e, 0x2066, 0x200e, 0x200b, 0x2060, 0xad, 0xfeff, 0x2028, 0x2029,
  ];
  const taken = unseen.filter((code) => isLabel(`cmd${String.fromCodePoint(code)}Quầy`));
  expect(taken.map((code) => code.toString(16))).toEqual([]);
});
