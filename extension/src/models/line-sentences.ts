import { amountText, dateText, type Day, type KnownEntry, type Language } from '@soxanh/core';
import type { ByHand } from './chips.ts';
import type { Caution } from './line-caution.ts';
import { isRecorded } from './journal-entry.ts';
import { daysWords, entryWords } from './line-words.ts';

/** What a sentence is told with: the names of departments, and which day is today. */
export interface Told {
  readonly language: Language;
  readonly today: Day;
  nameOf(department: string): string;
}

/** What was saved, whole: what, for whom, for which day. */
export function savedWords(entries: readonly KnownEntry[], told: Told): string {
  const placed = entries.filter(isRecorded);
  const [first] = placed;
  if (first === undefined) return '';
  const words = SENTENCES[told.language];
  const [uses, nones] = [
    placed.filter(({ kind }) => kind === 'use'),
    placed.filter(({ kind }) => kind === 'none'),
  ];
  const used = uses.map((entry) => entryWords(entry, told.language)).join(', ');
  const unused = nones.map(({ resource }) => matterOf(resource));
  const day = daysWords(first);
  const when = day === dateText(told.today) ? words.today : words.onDay(day);
  if (uses.length === 0) return words.zeroSaved(words.without(unused), when);
  const saved = words.saved(used, told.nameOf(first.department), daysWords(uses[0] ?? first));
  return nones.length === 0 ? saved : `${saved} ${words.zeroSaved(words.without(unused), when)}`;
}

/** What was taken back. */
export function removedWords(entries: readonly KnownEntry[], language: Language): string {
  const [first] = entries;
  const words = SENTENCES[language];
  return first !== undefined && entries.length === 1
    ? words.removed(entryWords(first, language))
    : words.removedMany(entries.length);
}

/** What a correction made of an entry. */
export const correctedWords = (
  before: KnownEntry,
  after: readonly KnownEntry[],
  language: Language,
): string =>
  SENTENCES[language].corrected(
    entryWords(before, language),
    after.map((entry) => entryWords(entry, language)).join(', '),
  );

/** What saving a line would contradict. */
export function cautionWords(caution: Caution, { language, today }: Told): string {
  const words = SENTENCES[language];
  const { entry } = caution;
  const when = entry.day === today ? words.today : words.onDay(dateText(entry.day));
  const matter = matterOf(entry.resource);
  if (caution.kind === 'used-already') {
    const amount = amountText(caution.record.amount, matter, language);
    return capital(words.usedAlready(when, amount, matter));
  }
  const what = entryWords({ ...entry, kind: 'use', day: '' }, language);
  return capital(words.contradicts(when, matter, what));
}

/** A confirmed zero that the saved entries made void. */
export const overruledWords = (resource: ByHand, language: Language): string =>
  SENTENCES[language].overruled(resource);

const matterOf = (resource: string): ByHand => (resource === 'paper' ? 'paper' : 'plastic');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const VI_MATTER = { paper: 'giấy', plastic: 'nhựa' };
const VI_LONG = { paper: 'giấy', plastic: 'đồ nhựa một lần' };
const EN_MATTER = { paper: 'paper', plastic: 'plastic' };
const EN_LONG = { paper: 'paper', plastic: 'single-use plastic' };

const SENTENCES = {
  vi: {
    today: 'hôm nay',
    onDay: (day: string) => `ngày ${day}`,
    without: (matters: readonly ByHand[]) => matters.map((matter) => VI_LONG[matter]).join(' và '),
    saved: (what: string, department: string, day: string) =>
      `Đã ghi ${what} cho ${department}, ngày ${day}.`,
    zeroSaved: (matters: string, when: string) => `Đã ghi: ${when} phòng không dùng ${matters}.`,
    removed: (what: string) => `Đã bỏ lượt ghi ${what}.`,
    removedMany: (count: number) => `Đã bỏ ${count} lượt ghi.`,
    corrected: (before: string, after: string) => `Đã sửa ${before} thành ${after}.`,
    contradicts: (when: string, matter: ByHand, what: string) =>
      `${when} phòng đã xác nhận không dùng ${VI_MATTER[matter]}. Nếu ghi thêm ${what}, xác nhận đó không còn được tính.`,
    usedAlready: (when: string, amount: string, matter: ByHand) =>
      `${when} phòng đã ghi ${amount} ${VI_MATTER[matter]}. Bỏ các lượt ghi đó trước khi xác nhận không dùng. Chưa ghi gì.`,
    overruled: (matter: ByHand) => `Xác nhận không dùng ${VI_MATTER[matter]} không còn được tính.`,
  },
  en: {
    today: 'today',
    onDay: (day: string) => `on ${day}`,
    without: (matters: readonly ByHand[]) => matters.map((matter) => EN_LONG[matter]).join(' and no '),
    saved: (what: string, department: string, day: string) => `Saved ${what} for ${department}, ${day}.`,
    zeroSaved: (matters: string, when: string) => `Saved: the department used no ${matters} ${when}.`,
    removed: (what: string) => `The entry of ${what} was removed.`,
    removedMany: (count: number) => `${count} entries were removed.`,
    corrected: (before: string, after: string) => `Corrected from ${before} to ${after}.`,
    contradicts: (when: string, matter: ByHand, what: string) =>
      `"No ${EN_MATTER[matter]}" was confirmed ${when}. If ${what} is saved, that confirmation no longer counts.`,
    usedAlready: (when: string, amount: string, matter: ByHand) =>
      `The department has recorded ${amount} of ${EN_MATTER[matter]} ${when}. Remove those entries before confirming that nothing was used. Nothing was saved.`,
    overruled: (matter: ByHand) => `The confirmation of no ${EN_MATTER[matter]} no longer counts.`,
  },
};
