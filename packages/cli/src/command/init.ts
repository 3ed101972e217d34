import {
  dateText,
  encodeBundle,
  ok,
  periodName,
  sampleBook,
  writeEntry,
  type ChainEnd,
  type FactDraft,
  type KnownEntry,
  type Period,
  type Result,
} from '@soxanh/core';
import { createBook } from '../book/create-book.ts';
import { newDeviceFor } from '../book/device.ts';
import { misuse, type Complaint } from '../world/complaint.ts';
import { sha256 } from '../world/sha256.ts';
import type { Call, Command } from './command.ts';
import { counted } from './counted.ts';
import { departmentFacts } from './init-departments.ts';
import { officeFileFacts } from './init-office-file.ts';
import { dayOption } from './period-option.ts';

/** `soxanh init`: makes a book. */
export const init: Command = {
  name: 'init',
  operands: ['BOOK'],
  options: {
    sample: 'switch',
    from: 'text',
    to: 'text',
    seed: 'text',
    office: 'text',
    departments: 'texts',
    name: 'text',
  },
  summary: { vi: 'tạo sổ mới', en: 'makes a new book' },
  usage: [
    'soxanh init BOOK --sample [--from DAY --to DAY] [--seed N]',
    'soxanh init BOOK --office FILE.json',
    'soxanh init BOOK --departments ID=NAME,ID=NAME [--name OFFICE]',
  ],
  run: async (call) => {
    const made = bookOf(call);
    if (!made.ok) return made;
    const [name = ''] = call.operands;
    const { book, synthetic, entries, remember } = made.value;
    const written = createBook(call.world, name, [encodeBundle({ book, synthetic }, entries)]);
    if (!written.ok) return written;
    remember();
    const held = counted(entries.length, 'lượt ghi', ['entry', 'entries']);
    call.print.line({
      vi: `Đã tạo sổ ${name}: ${held.vi}${made.value.about.vi}.`,
      en: `Made the book ${name}: ${held.en}${made.value.about.en}.`,
    });
    return ok(0);
  },
};

interface NewBook {
  readonly book: string;
  readonly synthetic: boolean;
  readonly entries: readonly KnownEntry[];
  readonly about: { readonly vi: string; readonly en: string };
  readonly remember: () => void;
}

function bookOf(call: Call): Result<NewBook, Complaint> {
  const { options } = call;
  const ways = ['sample', 'office', 'departments'].filter((way) => options.has(way));
  const [way] = ways;
  if (way === undefined || ways.length > 1) {
    return misuse(
      'Chọn một trong --sample, --office TỆP.json, --departments MÃ=TÊN,MÃ=TÊN.',
      'Choose one of --sample, --office FILE.json, --departments ID=NAME,ID=NAME.',
    );
  }
  if (way === 'sample') return sample(call);
  const foreign = ['from', 'to', 'seed'].find((name) => options.has(name));
  if (foreign !== undefined)
    return misuse(`--${foreign} chỉ dùng với --sample.`, `--${foreign} goes with --sample only.`);
  const facts = way === 'office' ? officeFileFacts(call) : departmentFacts(call);
  return facts.ok ? ownOffice(call, facts.value) : facts;
}

const DEFAULT_SEED = '1';

/** The sample's id comes from its seed and days: the same call makes the same book on every machine. */
function sample({ options, today }: Call): Result<NewBook, Complaint> {
  const from = dayOption(options, 'from');
  if (!from.ok) return from;
  const to = dayOption(options, 'to');
  if (!to.ok) return to;
  if ((from.value === undefined) !== (to.value === undefined))
    return misuse('--from và --to đi cùng nhau.', '--from and --to go together.');
  const seed = options.text('seed') ?? DEFAULT_SEED;
  const year = from.value !== undefined && to.value !== undefined;
  const period: Period = { first: from.value ?? today, last: to.value ?? today };
  if (period.first > period.last || period.last - period.first > LONGEST_SAMPLE_DAYS)
    return misuse(
      'Số liệu minh họa dài từ 1 ngày đến 20 năm: kiểm tra --from và --to.',
      'Sample figures cover 1 day to 20 years: check --from and --to.',
    );
  const { book, entries } = sampleBook(period, seed, sha256);
  return ok({
    book,
    synthetic: true,
    // Without a period the office alone, from today on.
    entries: year ? entries : entries.filter(({ kind }) => kind === 'office'),
    about: year
      ? {
          vi: ` minh họa, ${periodName(period, 'vi')}`,
          en: ` of sample figures, ${periodName(period, 'en')}`,
        }
      : {
          vi: ` mô tả cơ quan minh họa, từ ngày ${dateText(today)}`,
          en: ` that describe the sample office, from ${dateText(today)} on`,
        },
    remember: () => undefined,
  });
}

/** Twenty years. */
const LONGEST_SAMPLE_DAYS = 7305;

/** An office of one's own: a random book id, its facts written by this machine as the Office. */
function ownOffice({ world, now }: Call, facts: readonly FactDraft[]): Result<NewBook, Complaint> {
  const book = Buffer.from(world.random(16)).toString('base64url');
  const device = newDeviceFor(world, book);
  if (!device.ok) return device;
  const entries: KnownEntry[] = [];
  let end: ChainEnd | undefined;
  for (const fact of facts) {
    const pen = { now: () => now, random: world.random, hash: sha256 };
    const written = writeEntry(
      { kind: 'office', ...fact },
      { device: device.value.id, role: 'office' },
      end,
      pen,
    );
    entries.push(written.entry);
    ({ end } = written);
  }
  return ok({
    book,
    synthetic: false,
    entries,
    about: { vi: ' mô tả cơ quan', en: ' that describe the office' },
    remember: () => {
      if (end !== undefined) device.value.remember(end);
    },
  });
}
