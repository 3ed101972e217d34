import type { Weekday } from '../calendar/day.ts';
import type { Meaning, PlainWord, RefusedWord, Word } from './meaning.ts';
import { fraction, type Fraction, HALF } from '../quantity/fraction.ts';
import type { UnitId } from './unit.ts';

// Spellings are NFC, lower case, parted by `|`; a digit stands apart ("2 m") except in the words of `TOKEN` ("a4", "t6").

const UNITS: Readonly<Record<UnitId, string>> = {
  sheet: 'tờ|sheet|sheets',
  ream: 'ram|ream|reams',
  carton: 'carton|cartons',
  page: 'trang|page|pages',
  set: 'bộ|bản|cuốn|set|sets|copy|copies',
  pack: 'lốc|két|case|cases|pack|packs',
  crate: 'thùng',
  bottle: 'chai|bottle|bottles',
  cup: 'cốc|ly|cup|cups',
  bag: 'túi|túi ni lông|túi nilon|túi nylon|ni lông|nilon|nylon|bịch|bọc|bag|bags',
  box: 'hộp|hộp xốp|hộp cơm|box|boxes',
  straw: 'ống hút|straw|straws',
  cutlery: 'thìa|muỗng|nĩa|dao|spoon|spoons|fork|forks|knife|knives',
  other: 'loại khác|nhựa khác|đồ nhựa khác|other|other plastic',
};

const PLAIN: Readonly<Record<PlainWord, string>> = {
  filler:
    'in|photo|photocopy|đã|dùng|sử dụng|xài|hết|mở|thêm|tổng|tổng cộng|cái|chiếc|có|gì|nào|đồ|sản phẩm|một lần|dùng một lần|' +
    'ghi|ngày|vào|khổ|loại|used|use|printed|print|of|the|on|any|item|items|piece|pieces|single use|:|.|!',
  separator: ';|+|,|·|và|and|&|\n',
  times: 'x|×|*|of|mỗi|mỗi bộ|mỗi bản|mỗi cuốn|mỗi lốc|mỗi thùng|mỗi két|each',
  about: 'khoảng|tầm|độ|gần|chừng|~|≈|about|around',
  minus: '-|−|–|bớt|trừ|minus',
  none: 'không|không dùng|không sử dụng|không xài|ko|ko dùng|ko xài|k|k dùng|no|none|nothing',
  only: 'chỉ|only',
  insist: 'vẫn ghi|save anyway',
  vague: 'vài|mấy|ít|few|a few|some|several',
  for: 'cho|hộ|in hộ|ghi hộ|for',
  room: 'phòng',
};

const REFUSED: Readonly<Record<RefusedWord, string>> = {
  meeting: 'họp|cuộc họp|meeting',
  meter: 'kwh|mwh|wh|số điện|chữ điện|điện|số nước|khối|khối nước|mét khối|m3|m³|electricity',
  jug: 'bình|bình nước|jug|jugs',
  'not-plastic': 'lon|thủy tinh|cans|glass',
  'paper-cup': 'cốc giấy|ly giấy|túi giấy|paper cup|paper cups|paper bag|paper bags',
  untracked:
    'hộp mực|hộp giấy|hộp bút|túi hồ sơ|bìa hồ sơ|phong bì|bìa|bút|mực|đĩa|bát|đũa|giấy vệ sinh|khăn giấy|toner|envelope|envelopes',
};

const OTHERS: readonly (readonly [Meaning, string])[] = [
  [{ kind: 'size', size: 'A3' }, 'a3'],
  [{ kind: 'size', size: 'A4' }, 'a4'],
  [{ kind: 'size', size: 'A5' }, 'a5'],
  [{ kind: 'sides', sides: 1 }, 'một mặt|1 mặt|one sided|single sided'],
  [{ kind: 'sides', sides: 2 }, 'hai mặt|2 mặt|2 m|two sided|double sided|duplex'],
  [{ kind: 'measure', of: 'weight' }, 'g|gsm'],
  [{ kind: 'measure', of: 'gram' }, 'gram|gam'],
  [{ kind: 'measure', of: 'volume' }, 'lít|l|ml'],
  [{ kind: 'matter', matter: 'paper' }, 'giấy|giấy in|paper'],
  [{ kind: 'matter', matter: 'plastic' }, 'nhựa|plastic|plastics'],
  [{ kind: 'matter', matter: 'water' }, 'nước|nước suối|nước khoáng|nước lọc|water'],
  [{ kind: 'day', day: { by: 'offset', days: 0 } }, 'hôm nay|sáng nay|chiều nay|today'],
  [{ kind: 'day', day: { by: 'offset', days: -1 } }, 'hôm qua|yesterday'],
  [{ kind: 'day', day: { by: 'offset', days: -2 } }, 'hôm kia'],
  [{ kind: 'day', day: { by: 'offset', days: 1 } }, 'ngày mai|tomorrow'],
  ...weekdays(),
  ...digits('một hai ba bốn năm sáu bảy tám chín', 1),
  ...digits('one two three four five six seven eight nine ten eleven twelve thirteen fourteen', 1),
  ...digits('fifteen sixteen seventeen eighteen nineteen', 15),
  [digit(fraction(1)), 'mốt|a|an'],
  [digit(fraction(4)), 'tư'],
  [digit(fraction(5)), 'lăm|nhăm'],
  [digit(fraction(0)), 'zero'],
  [digit(HALF), 'nửa|half|half a|half an|½'],
  [{ kind: 'tens', value: 20 }, 'hăm'],
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [{ kind: 'tens', value: 20 + 10 * at }, word] as const),
  [{ kind: 'scale', value: 10, short: 1 }, 'mười|mươi|chục'],
  [{ kind: 'scale', value: 12, short: 1 }, 'tá|dozen'],
  [{ kind: 'scale', value: 100, short: 10 }, 'trăm'],
  [{ kind: 'scale', value: 100, short: 1 }, 'hundred'],
  [{ kind: 'scale', value: 1000, short: 100 }, 'nghìn|ngàn'],
  [{ kind: 'scale', value: 1000, short: 1 }, 'thousand'],
  [{ kind: 'link' }, 'lẻ|linh|không trăm'],
  [{ kind: 'rest' }, 'rưỡi|and a half'],
];

function digit(value: Fraction): Meaning {
  return { kind: 'digit', value };
}

function digits(words: string, first: number): (readonly [Meaning, string])[] {
  return words.split(' ').map((word, at) => [digit(fraction(first + at)), word] as const);
}

function weekdays(): (readonly [Meaning, string])[] {
  const english = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
  const spoken = 'hai ba tư năm sáu bảy'.split(' ');
  return english.map((word, at) => {
    const vietnamese =
      spoken[at] === undefined ? 'chủ nhật|cn' : `thứ ${spoken[at]}|thứ ${at + 2}|t${at + 2}`;
    return [
      { kind: 'day', day: { by: 'weekday', weekday: (at + 1) as Weekday } },
      `${vietnamese}|${word}`,
    ] as const;
  });
}

/** Words that must be written in full: without diacritics they would be taken for "tờ" and "trang". */
const EXACT: readonly (readonly [Meaning, string])[] = [
  [{ kind: 'refused', why: 'untracked' }, 'tô'],
  [{ kind: 'filler' }, 'trắng|ạ|nhé'],
];

/** Words that are never taken without asking. */
const OFFERED: readonly Word[] = [
  { spelling: 'ống', meaning: { kind: 'unit', unit: 'straw' }, instead: [{ word: 'ống hút' }] },
  {
    spelling: 'dĩa',
    meaning: { kind: 'unit', unit: 'cutlery' },
    instead: [
      { word: 'nĩa', label: { vi: 'cái nĩa', en: 'nĩa (fork)' } },
      { word: 'đĩa', label: { vi: 'cái đĩa', en: 'đĩa (plate)' } },
    ],
  },
];

const words = (meaning: Meaning, spellings: string): Word[] =>
  spellings.split('|').map((spelling) => ({ spelling, meaning }));

/** Every word and phrase a line may hold. The first spelling of a meaning is the one offered for a slip. */
export const VOCABULARY: readonly Word[] = [
  ...Object.entries(UNITS).flatMap(([unit, text]) => words({ kind: 'unit', unit: unit as UnitId }, text)),
  ...OTHERS.flatMap(([meaning, text]) => words(meaning, text)),
  ...Object.entries(PLAIN).flatMap(([kind, text]) => words({ kind: kind as PlainWord }, text)),
  ...Object.entries(REFUSED).flatMap(([why, text]) =>
    words({ kind: 'refused', why: why as RefusedWord }, text),
  ),
  ...EXACT.flatMap(([meaning, text]) =>
    words(meaning, text).map((word) => ({ ...word, exact: true as const })),
  ),
  ...OFFERED,
];
