import { day, smallOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { FactDraft } from '../office/fact-draft.ts';
import type { Office } from '../office/office.ts';
import { readLine } from './read-line.ts';
import type { LineContext, LineReading } from './reading.ts';

const OWN = 'bao-ve-noi-bo';
const department = (of: string, name: string, short: string[] = []) => ({
  topic: 'department',
  of,
  from: '2020-01-01',
  value: { name, short },
});
const DEPARTMENTS = [
  department('van-phong', 'Văn phòng Ban'),
  department('to-chuc-can-bo', 'Phòng Tổ chức - Cán bộ'),
  department('to-chuc-dang', 'Phòng Tổ chức Đảng, đảng viên', ['TCĐ']),
  department(OWN, 'Phòng Bảo vệ chính trị nội bộ'),
];
const officeWith = (facts: readonly FactDraft[]): Office => smallOffice('2020-01-01', [], facts);
const MONDAY = day('2026-06-08');
const SCREEN: LineContext = {
  language: 'vi',
  today: MONDAY,
  office: officeWith(DEPARTMENTS),
  department: OWN,
  mayRecordFor: [OWN],
  usualDay: (_, resource) => (resource === 'paper' ? 150 : 2),
};
const AT_THE_OFFICE: Partial<LineContext> = { department: 'van-phong', mayRecordFor: 'every' };

const read = (line: string, changes: Partial<LineContext> = {}): LineReading =>
  readLine(line, { ...SCREEN, ...changes });

/** What would be saved: "paper 1030", "paper 20 about", "none plastic 0". */
function saved(reading: LineReading): string[] {
  if (reading.kind !== 'understood') return [];
  return reading.entries.map(({ kind, resource, item, amount, about }) =>
    [kind === 'none' ? 'none' : '', item ?? resource, amount, about ? 'about' : '']
      .filter((word) => word !== '')
      .join(' '),
  );
}

// The line stands in both objects, so that a failure names it.

function expectUnderstood(lines: readonly string[], entries: readonly string[], shown: string): void {
  for (const line of lines) {
    const reading = read(line);
    expect({ line, saved: saved(reading), ...reading }).toMatchObject({
      line,
      kind: 'understood',
      shown,
      saved: entries,
    });
  }
}

function expectAsked(
  lines: readonly string[],
  question: string,
  choices: readonly (readonly [label: string, becomes: string])[],
  changes: Partial<LineContext> = {},
): void {
  for (const line of lines) {
    const reading = read(line, changes);
    const offered = reading.kind === 'ask' ? reading.choices : [];
    const answers = offered.map((choice) => [choice.label, saved(read(choice.line, changes)).join(', ')]);
    expect({ line, answers, ...reading }).toMatchObject({ line, kind: 'ask', question, answers: choices });
  }
}

function expectRefused(lines: readonly string[], reason: string, changes: Partial<LineContext> = {}): void {
  for (const line of lines) {
    expect({ line, ...read(line, changes) }).toMatchObject({ line, kind: 'refuse', reason });
  }
}

describe('rows of the typed line: paper', () => {
  it('row 1: sheets', () => {
    expectUnderstood(['20 tờ', '20 to', '20tờ', 'giấy 20'], ['paper 20'], 'Giấy: 20 tờ');
  });
  it('row 2: reams, sizes and bottles', () => {
    expectUnderstood(
      ['2 ram A4, 15 tờ A3, 6 chai', '2ram a4 15to a3 6chai'],
      ['paper 1030', 'bottle 6'],
      'Giấy: 1.030 tờ A4 (2 ram A4; 15 tờ A3 = 30) · 6 chai',
    );
  });
  it('row 3: reams', () => {
    expectUnderstood(['hai ram', '2 ram', 'hai ram giấy'], ['paper 1000'], 'Giấy: 1.000 tờ (2 ram)');
  });
  it('row 4: half a ream', () => {
    expectUnderstood(
      ['nửa ram', 'nua ram', '0,5 ram', '0.5 ram', '1/2 ram', 'half a ream'],
      ['paper 250'],
      'Giấy: 250 tờ (nửa ram)',
    );
  });
  it('row 5: a ream and a half', () => {
    expectUnderstood(
      ['ram rưỡi', '1 ram ruoi', 'một ram rưỡi', '1,5 ram', '1.5 ram'],
      ['paper 750'],
      'Giấy: 750 tờ (1,5 ram)',
    );
  });
  it('row 6: a ream of A3', () => {
    expectUnderstood(['1 ram A3'], ['paper 1000'], 'Giấy: 1.000 tờ A4 (1 ram A3 = 500 tờ A3)');
  });
  it('row 7: two reams and a half of A3', () => {
    expectUnderstood(['hai ram rưỡi A3', '2,5 ram a3'], ['paper 2500'], 'Giấy: 2.500 tờ A4 (2,5 ram A3)');
  });
  it('row 8: a ream and a quarter', () => {
    expectUnderstood(['1,25 ram'], ['paper 625'], 'Giấy: 625 tờ (1,25 ram)');
  });
  it('row 9: a third of a ream is not whole', () => {
    expectAsked(['1/3 ram'], '1/3 ram là 166,67 tờ. Ghi 166 hay 167 tờ?', [
      ['166 tờ', 'paper 166'],
      ['167 tờ', 'paper 167'],
    ]);
    expect(read('1/3 ram')).toMatchObject({ choices: [{ line: '166 tờ' }, { line: '167 tờ' }] });
  });
  it('row 9: an estimate stays one', () => {
    expectAsked(['khoảng 1/3 ram'], '1/3 ram là 166,67 tờ. Ghi 166 hay 167 tờ?', [
      ['166 tờ', 'paper 166 about'],
      ['167 tờ', 'paper 167 about'],
    ]);
  });
  it('row 10: grouping of counted things', () => {
    expectUnderstood(['1.250 tờ', '1,250 tờ'], ['paper 1250'], 'Giấy: 1.250 tờ');
  });
  it('row 11: cartons', () => {
    expectUnderstood(['1 thùng giấy', '1 thung giay a4'], ['paper 2500'], 'Giấy: 2.500 tờ (1 thùng = 5 ram)');
  });
  it('row 11: the office says how many reams a carton holds', () => {
    const carton = { topic: 'carton', of: 'office', from: '2020-01-01', value: { reams: 4 } };
    const office = officeWith([...DEPARTMENTS, carton]);
    expect(read('1 thùng giấy', { office })).toMatchObject({ shown: 'Giấy: 2.000 tờ (1 thùng = 4 ram)' });
  });
  it('row 11: a carton told by its reams', () => {
    expectUnderstood(['1 thùng giấy 5 ram', '1 thùng 5 ram'], ['paper 2500'], 'Giấy: 2.500 tờ (5 ram)');
  });
  it('row 12: grams are reams', () => {
    expectAsked(['3 gram giấy', '3 gram'], 'Ý là 3 ram (1.500 tờ)?', [['3 ram', 'paper 1500']]);
  });
  it('row 13: the weight of paper', () => {
    expectUnderstood(
      ['1 ram A4 70gsm', '1 ram giấy 70g', '1 ram 70 gram'],
      ['paper 500'],
      'Giấy: 500 tờ (1 ram, loại 70 g)',
    );
  });
  it('row 14: pages, one side or two', () => {
    expectAsked(['40 trang', '40 pages'], '40 trang in một mặt (40 tờ) hay hai mặt (20 tờ)?', [
      ['Một mặt (40 tờ)', 'paper 40'],
      ['Hai mặt (20 tờ)', 'paper 20'],
    ]);
    expect(read('40 trang')).toMatchObject({ choices: [{ sides: 1 }, { sides: 2 }] });
  });
  it('row 14: what the machine remembers of sides is not asked again', () => {
    expect(read('41 trang', { sides: 2 })).toMatchObject({ shown: 'Giấy: 21 tờ (41 trang, hai mặt)' });
    expect(read('41 trang', { sides: 1 })).toMatchObject({ shown: 'Giấy: 41 tờ (41 trang, một mặt)' });
    expect(read('40 trang một mặt', { sides: 2 })).toMatchObject({
      shown: 'Giấy: 40 tờ (40 trang, một mặt)',
    });
  });
  it('row 15: pages with their sides', () => {
    expectUnderstood(['40 trang 2 mặt', '40 trang 2m'], ['paper 20'], 'Giấy: 20 tờ (40 trang, hai mặt)');
    expectUnderstood(['41 trang hai mặt'], ['paper 21'], 'Giấy: 21 tờ (41 trang, hai mặt)');
  });
  it('row 16: sets', () => {
    expectUnderstood(
      ['15 bộ x 12 tờ', '15 bản, mỗi bản 12 tờ', '15x12 tờ', '12 tờ x 15 bộ'],
      ['paper 180'],
      'Giấy: 180 tờ (15 × 12)',
    );
  });
  it('row 17: sets of pages', () => {
    expectUnderstood(
      ['photo 15 bộ x 7 trang 2 mặt'],
      ['paper 60'],
      'Giấy: 60 tờ (15 bộ, mỗi bộ 7 trang hai mặt = 4 tờ)',
    );
  });
  it('row 18: sets of how many sheets?', () => {
    expectAsked(['30 bản', 'photo 30 bộ'], 'Mỗi bộ mấy tờ?', [
      ['1 tờ', 'paper 30'],
      ['2 tờ', 'paper 60'],
      ['5 tờ', 'paper 150'],
      ['10 tờ', 'paper 300'],
    ]);
  });
});

describe('rows of the typed line: numbers', () => {
  it('row 19: tens and ones', () => {
    expectUnderstood(['hai mươi lăm tờ', 'hai muoi lam to', 'hăm lăm tờ'], ['paper 25'], 'Giấy: 25 tờ');
  });
  it('row 20: hundreds', () => {
    expectUnderstood(['trăm rưỡi tờ'], ['paper 150'], 'Giấy: 150 tờ');
    expectUnderstood(['trăm hai tờ'], ['paper 120'], 'Giấy: 120 tờ');
    expectUnderstood(['một trăm lẻ năm tờ'], ['paper 105'], 'Giấy: 105 tờ');
  });
  it('row 21: tens and dozens', () => {
    expectUnderstood(['ba chục tờ'], ['paper 30'], 'Giấy: 30 tờ');
    expectUnderstood(['1 tá chai', 'tá chai'], ['bottle 12'], '12 chai');
  });
  it('row 22: a number is needed', () => {
    expectRefused(
      ['vài tờ', 'mấy tờ', 'ít giấy', 'tờ', 'giấy'],
      'Cần một con số, ví dụ: 5 tờ hoặc khoảng 5 tờ.',
    );
  });
  it('row 23: about', () => {
    expectUnderstood(
      ['khoảng 20 tờ', 'tầm 20 to', '~20 tờ'],
      ['paper 20 about'],
      'Giấy: khoảng 20 tờ (ước tính)',
    );
    expectUnderstood(['gần 2 ram'], ['paper 1000 about'], 'Giấy: khoảng 1.000 tờ (2 ram, ước tính)');
  });
  it('row 24: half sheets', () => {
    expectUnderstood(['20 tờ A5'], ['paper 10'], 'Giấy: 10 tờ A4 (20 tờ A5)');
    expectAsked(['15 tờ A5'], '15 tờ A5 bằng 7,5 tờ A4. Ghi 7 hay 8 tờ?', [
      ['7 tờ', 'paper 7'],
      ['8 tờ', 'paper 8'],
    ]);
  });
  it('row 43: no negative numbers', () => {
    expectRefused(
      ['-5 tờ', 'bớt 5 tờ', 'trừ 5 tờ', '20 tờ -5 tờ'],
      'Không ghi số âm. Mở "Các lượt ghi gần đây" để sửa.',
    );
  });
  it('row 44: a number of nothing, and a broken bottle', () => {
    expectAsked(['20'], '20 gì: tờ giấy, ram, chai, cốc?', [
      ['20 tờ', 'paper 20'],
      // 20 reams are asked about once more.
      ['20 ram', ''],
      ['20 chai', 'bottle 20'],
      ['20 cốc', 'cup 20'],
    ]);
    expectAsked(['20,5 chai'], 'Ý là 20 và 5 (hai loại), hay 20 hoặc 21 chai?', [
      // "20; 5 chai" asks what the 20 are.
      ['20 và 5 (hai loại)', ''],
      ['20 chai', 'bottle 20'],
      ['21 chai', 'bottle 21'],
    ]);
    expectAsked(['20.5 chai'], '20,5 chai không phải số nguyên. Ghi 20 hay 21 chai?', [
      ['20 chai', 'bottle 20'],
      ['21 chai', 'bottle 21'],
    ]);
  });
});

describe('rows of the typed line: plastic', () => {
  it('row 25: bottles, cups, bags', () => {
    expectUnderstood(
      ['5 chai, 3 ly, 2 bịch', '5 chai 3 coc 2 tui'],
      ['bottle 5', 'cup 3', 'bag 2'],
      '5 chai · 3 cốc (ly) · 2 túi',
    );
  });
  it('row 26: the kind first', () => {
    expectUnderstood(['chai 6, cốc 2', 'chai 6 cốc 2'], ['bottle 6', 'cup 2'], '6 chai · 2 cốc (ly)');
  });
  it('row 27: boxes', () => {
    expectUnderstood(['10 hop', '10 hộp xốp'], ['box 10'], '10 hộp');
  });
  it('row 28: meetings have no place yet', () => {
    expectRefused(
      ['hop giao ban 12 nguoi 12 chai', 'họp 12 người không nhựa'],
      'Chưa ghi được cuộc họp tại đây. Ghi số chai, cốc đã dùng, ví dụ: 12 chai.',
    );
    // Its bottles alone are not offered: they belong to the meeting.
    expect(read('hop giao ban 12 nguoi 12 chai')).not.toHaveProperty('instead');
  });
  it('row 29: packs of how many bottles?', () => {
    expectAsked(['1 thùng nước suối', '1 két'], 'Mỗi lốc (thùng, két) mấy chai?', [
      ['6 chai', 'bottle 6'],
      ['12 chai', 'bottle 12'],
      ['20 chai', 'bottle 20'],
      ['24 chai', 'bottle 24'],
    ]);
    expectAsked(['2 lốc nước'], 'Mỗi lốc (thùng, két) mấy chai?', [
      ['6 chai', 'bottle 12'],
      ['12 chai', 'bottle 24'],
      ['20 chai', 'bottle 40'],
      ['24 chai', 'bottle 48'],
    ]);
  });
  it('row 30: a pack of 24', () => {
    expectUnderstood(['1 thùng nước 24 chai'], ['bottle 24'], '24 chai');
    expectUnderstood(['2 thùng nước x 24 chai'], ['bottle 48'], '48 chai (2 × 24)');
    expectAsked(['2 thùng nước 24 chai'], 'Mỗi thùng 24 chai (48 chai), hay tất cả 24 chai?', [
      ['48 chai', 'bottle 48'],
      ['24 chai', 'bottle 24'],
    ]);
  });
  it('row 31: jugs', () => {
    const reason = 'Bình dùng nhiều lần không tính là nhựa dùng một lần. Chưa ghi gì.';
    expectRefused(['1 bình 20 lít', '2 bình nước'], reason);
  });
  it('row 32: cans and glass', () => {
    expectRefused(['3 lon', '2 chai thủy tinh'], 'Lon, chai thủy tinh không phải đồ nhựa. Chưa ghi gì.');
  });
  it('row 33: paper cups and bags', () => {
    expectRefused(
      ['5 cốc giấy', '2 túi giấy'],
      'Cốc giấy, túi giấy hiện chưa tính. Văn phòng Ban có thể bổ sung tại Thiết lập. Chưa ghi gì.',
    );
  });
  it('row 34: never a box or a bag', () => {
    const refusals = {
      '1 hộp mực':
        '"hộp mực" không phải hộp nhựa dùng một lần và chưa có trong danh mục theo dõi. Chưa ghi gì.',
      '5 phong bì': '"phong bì" chưa có trong danh mục theo dõi. Chưa ghi gì.',
      '10 túi hồ sơ': '"túi hồ sơ" không phải túi ni lông và chưa có trong danh mục theo dõi. Chưa ghi gì.',
    };
    for (const [line, reason] of Object.entries(refusals)) expectRefused([line], reason);
  });
  it('row 35: straws', () => {
    expectUnderstood(['5 ong hut'], ['straw 5'], '5 ống hút');
    expectAsked(['5 ống'], 'Ý là 5 ống hút?', [['5 ống hút', 'straw 5']]);
  });
  it('row 36: cutlery', () => {
    expectUnderstood(['2 muỗng 2 nĩa'], ['cutlery 4'], '4 thìa, nĩa, dao nhựa (2 + 2)');
    expectUnderstood(['2 thìa'], ['cutlery 2'], '2 thìa, nĩa, dao nhựa');
    for (const word of ['dĩa', 'dia']) {
      expectAsked([`2 ${word}`], `"${word}" là cái nĩa hay cái đĩa?`, [
        ['2 nĩa', 'cutlery 2'],
        ['2 đĩa', ''],
      ]);
    }
  });
});

describe('rows of the typed line: nothing used', () => {
  it('row 37: no plastic', () => {
    expectUnderstood(
      ['không dùng nhựa', 'ko nhua', 'k dùng nhựa', 'no plastic', 'hôm nay phòng không dùng đồ nhựa một lần'],
      ['none plastic 0'],
      'Xác nhận: hôm nay phòng không dùng đồ nhựa một lần',
    );
  });
  it('row 38: nothing of what?', () => {
    expectAsked(['không dùng', 'hôm nay không'], 'Không dùng giấy, không dùng nhựa, hay cả hai?', [
      ['Không dùng giấy', 'none paper 0'],
      ['Không dùng nhựa', 'none plastic 0'],
      ['Cả hai', 'none paper 0, none plastic 0'],
    ]);
  });
  it('row 39: zero', () => {
    expectAsked(['0 tờ'], 'Xác nhận hôm nay phòng không dùng giấy?', [['Không dùng giấy', 'none paper 0']]);
    expectAsked(['0 chai', 'không dùng chai'], 'Không dùng đồ nhựa nào, hay chỉ không dùng chai?', [
      ['Không dùng nhựa', 'none plastic 0'],
      ['Chỉ không dùng chai', 'bottle 0'],
    ]);
    expectUnderstood(['chỉ không dùng chai', 'chỉ 0 chai'], ['bottle 0'], '0 chai');
  });
  it('both at once, and nothing beside something', () => {
    expectUnderstood(
      ['không dùng giấy và nhựa', 'không giấy, không nhựa'],
      ['none paper 0', 'none plastic 0'],
      'Xác nhận: hôm nay phòng không dùng giấy và đồ nhựa một lần',
    );
    expectUnderstood(
      ['20 tờ, không nhựa'],
      ['paper 20', 'none plastic 0'],
      'Giấy: 20 tờ · Xác nhận: hôm nay phòng không dùng đồ nhựa một lần',
    );
    expectRefused(
      ['20 tờ, không dùng giấy'],
      'Vừa ghi số giấy đã dùng, vừa ghi không dùng. Bỏ một phần. Chưa ghi gì.',
    );
  });
});

describe('rows of the typed line: days', () => {
  it('row 40: yesterday was a day off', () => {
    const question = 'Hôm qua là Chủ nhật, 07/6/2026 (ngày nghỉ). Ghi cho 07/6 hay thứ Sáu, 05/6?';
    expectAsked(['hôm qua 20 tờ', 'hom qua 20 to'], question, [
      ['Chủ nhật, 07/6/2026', 'paper 20'],
      ['thứ Sáu, 05/6/2026', 'paper 20'],
    ]);
    const reading = read('hôm qua 20 tờ');
    const lines = reading.kind === 'ask' ? reading.choices.map(({ line }) => line) : [];
    expect(lines.map((line) => read(line))).toMatchObject([
      { shown: 'Ghi bổ sung Chủ nhật, 07/6/2026 (ngày nghỉ): giấy 20 tờ' },
      { shown: 'Ghi bổ sung thứ Sáu, 05/6/2026: giấy 20 tờ', entries: [{ day: day('2026-06-05') }] },
    ]);
  });
  it('row 41: a day by its date or weekday', () => {
    const lines = [
      '5/6 30 tờ',
      'ngày 5/6: 30 tờ',
      'thứ sáu 30 tờ',
      '30 tờ thứ 6',
      'thứ sáu 5/6: 30 tờ',
      '30 tờ 2026-06-05',
    ];
    expectUnderstood(lines, ['paper 30'], 'Ghi bổ sung thứ Sáu, 05/6/2026: giấy 30 tờ');
    for (const line of lines) {
      expect(read(line)).toMatchObject({
        entries: [{ day: day('2026-06-05') }],
        notices: [],
      });
    }
  });
  it('row 42: no such day, and a day to come', () => {
    expectRefused(['31/6 20 tờ'], 'Không có ngày 31/6.');
    expectRefused(['12/12 20 tờ'], 'Ngày 12/12/2026 chưa đến.');
    expect(read('12/12 20 tờ')).toMatchObject({
      instead: { label: 'Ghi cho hôm nay', line: '08/6/2026 20 tờ' },
    });
  });
  it('a line is for one day', () => {
    expectRefused(
      ['hôm nay 20 tờ, thứ sáu 30 tờ'],
      'Mỗi dòng chỉ ghi cho một ngày. Chia thành hai dòng. Chưa ghi gì.',
    );
  });
  it('the chosen day counts where the line names none', () => {
    const chosen = { day: day('2026-06-04') };
    expect(read('20 tờ', chosen)).toMatchObject({ shown: 'Ghi bổ sung thứ Năm, 04/6/2026: giấy 20 tờ' });
    expect(read('hôm nay 20 tờ', chosen)).toMatchObject({ shown: 'Giấy: 20 tờ' });
    expect(read('không nhựa', chosen)).toMatchObject({
      shown: 'Ghi bổ sung thứ Năm, 04/6/2026: xác nhận không dùng đồ nhựa một lần',
    });
    expect(read('0 tờ', chosen)).toMatchObject({ question: 'Xác nhận ngày 04/6 phòng không dùng giấy?' });
    expectRefused(['20 tờ'], 'Ngày 09/6/2026 chưa đến.', { day: day('2026-06-09') });
  });
  it('a day off is said even when it is today', () => {
    const sunday = { today: day('2026-06-07') };
    expect(read('20 tờ', sunday)).toMatchObject({
      shown: 'Hôm nay, Chủ nhật, 07/6/2026 (ngày nghỉ): giấy 20 tờ',
      notices: [],
    });
  });
});

describe('rows of the typed line: slips, strangers and other places', () => {
  it('row 45: a slip of one letter is offered', () => {
    expectAsked(['6 chia'], 'Ý là 6 chai?', [['6 chai', 'bottle 6']]);
    expectAsked(['2 rem a4'], 'Ý là 2 ram A4 (1.000 tờ)?', [['2 ram a4', 'paper 1000']]);
  });
  it('row 46: all or nothing', () => {
    expectRefused(['20 tờ, 5 xyz'], 'Hiểu "20 tờ"; chưa hiểu "5 xyz". Chưa ghi gì.');
    expect(read('20 tờ, 5 xyz')).toMatchObject({ instead: { label: 'Chỉ ghi 20 tờ', line: '20 tờ' } });
    expectRefused(
      ['=HYPERLINK("x") 5 tờ'],
      'Chưa hiểu "=HYPERLINK("x") 5 tờ". Ghi số kèm đơn vị, ví dụ: 20 tờ, 2 ram, 3 chai. Chưa có gì được ghi.',
    );
  });
  it('row 46: what was understood keeps its day and its note', () => {
    expect(read('5/6: 20 tờ, 5 xyz (in thử)')).toMatchObject({ instead: { line: '5/6, 20 tờ, (in thử)' } });
    expect(read('5/6, 20 tờ, (in thử)')).toMatchObject({
      shown: 'Ghi bổ sung thứ Sáu, 05/6/2026: giấy 20 tờ',
      note: 'in thử',
    });
  });
  it('row 47: meters', () => {
    const lines = ['15 kWh', '120 số điện', '3 khối nước', '1.250 kWh', '3 m3', '3m³'];
    expectRefused(lines, 'Điện, nước do Văn phòng Ban ghi theo công tơ, đồng hồ.');
    expectRefused(
      lines,
      'Điện, nước không ghi tại dòng này: nhập từ tệp theo công tơ, đồng hồ. Chưa ghi gì.',
      AT_THE_OFFICE,
    );
  });
  it('row 48: for another department', () => {
    const lines = [
      '10 tờ cho phòng TCĐ',
      '10 to cho phong tcd',
      'in hộ TCĐ 10 tờ',
      '10 tờ cho Phòng Tổ chức Đảng, đảng viên',
    ];
    expectRefused(lines, 'Máy này chỉ ghi cho Phòng Bảo vệ chính trị nội bộ.');
    for (const line of lines) {
      expect({ line, ...read(line, AT_THE_OFFICE) }).toMatchObject({
        line,
        kind: 'understood',
        shown: 'In hộ Phòng Tổ chức Đảng, đảng viên: 10 tờ',
        notices: [],
        entries: [{ department: 'to-chuc-dang', resource: 'paper', amount: 10 }],
      });
    }
  });
  it('row 48: a machine that records for several departments, and more than paper', () => {
    const both = { mayRecordFor: [OWN, 'to-chuc-dang'] };
    expect(read('10 tờ 2 chai cho TCĐ thứ sáu', both)).toMatchObject({
      shown: 'Ghi bổ sung thứ Sáu, 05/6/2026, ghi hộ Phòng Tổ chức Đảng, đảng viên: giấy 10 tờ · 2 chai',
    });
    expect(read('10 tờ cho phòng Bảo vệ chính trị nội bộ')).toMatchObject({
      shown: 'Giấy: 10 tờ',
      notices: [],
    });
    expectRefused(
      ['10 tờ cho VPB'],
      'Máy này chỉ ghi cho Phòng Bảo vệ chính trị nội bộ; Phòng Tổ chức Đảng, đảng viên.',
      both,
    );
    expectRefused(
      ['10 tờ cho phòng ABC'],
      'Chưa rõ "cho phòng ABC" là phòng nào. Ghi tên đầy đủ hoặc tên tắt của phòng. Chưa ghi gì.',
      AT_THE_OFFICE,
    );
    expectRefused(
      ['10 tờ cho VPB, 5 tờ cho TCĐ'],
      'Mỗi dòng chỉ ghi cho một phòng. Chia thành hai dòng. Chưa ghi gì.',
      AT_THE_OFFICE,
    );
  });
  it('row 48: a short form of two departments is asked', () => {
    const office = officeWith([...DEPARTMENTS, department('tong-hop', 'Phòng Tổng hợp', ['TCĐ'])]);
    expect(read('10 tờ cho TCĐ', { ...AT_THE_OFFICE, office })).toMatchObject({
      question: 'Ghi cho phòng nào: Phòng Tổ chức Đảng, đảng viên; Phòng Tổng hợp?',
      choices: [{ line: '10 tờ cho Phòng Tổ chức Đảng, đảng viên' }, { line: '10 tờ cho Phòng Tổng hợp' }],
    });
  });
});

describe('the rest of what must hold', () => {
  it('parts of one thing add up', () => {
    expectUnderstood(['20 tờ 20 tờ'], ['paper 40'], 'Giấy: 40 tờ (20 + 20)');
    expectUnderstood(['3 chai; 2x6 chai'], ['bottle 15'], '15 chai (3 + 2 × 6)');
    expectUnderstood(['1 ram, 20 tờ'], ['paper 520'], 'Giấy: 520 tờ (1 ram; 20 tờ)');
    expectUnderstood(['6 chai, 2 ram'], ['paper 1000', 'bottle 6'], 'Giấy: 1.000 tờ (2 ram) · 6 chai');
  });
  it('an unusually large amount is asked about once', () => {
    const question = '50.000 tờ gấp hơn 300 lần ngày thường của phòng (150 tờ). Vẫn ghi số này?';
    expectAsked(['50000 tờ'], question, [['Vẫn ghi 50.000 tờ', 'paper 50000']]);
    expect(read('5000 tờ')).toMatchObject({
      question: '5.000 tờ gấp khoảng 33 lần ngày thường của phòng (150 tờ). Vẫn ghi số này?',
    });
    // Over the fixed amount, and not more than 20 usual days.
    expectUnderstood(['3000 tờ'], ['paper 3000'], 'Giấy: 3.000 tờ');
    expectUnderstood(['50 chai'], ['bottle 50'], '50 chai');
    expect(read('30 chai 21 cốc')).toMatchObject({
      question: '51 cái gấp khoảng 26 lần ngày thường của phòng (2 cái). Vẫn ghi số này?',
    });
  });
  it('what no office can have used is refused', () => {
    expectRefused(
      ['9999999999999 tờ', `${'9'.repeat(60)} chai`, '999999999999 tờ, 999999999999 tờ'],
      'Số quá lớn, không thể là số đã dùng. Kiểm tra lại. Chưa ghi gì.',
    );
  });
  it('words with two readings are decided by their place, else asked', () => {
    expectUnderstood(['tam chai'], ['bottle 8'], '8 chai');
    expectUnderstood(['tam 8 chai'], ['bottle 8 about'], 'khoảng 8 chai (ước tính)');
    expectAsked(['tam muoi to'], '"tam muoi" là tám muoi hay tầm muoi?', [
      ['tám muoi to', 'paper 80'],
      ['tầm muoi to', 'paper 10 about'],
    ]);
    expectAsked(['5 chai, hop 3'], '"hop" là hộp hay họp?', [
      ['hộp 3', 'bottle 5, box 3'],
      ['họp 3', ''],
    ]);
    expectAsked(['1 thùng'], '"thùng" là thùng giấy hay thùng nước?', [
      ['1 thùng giấy', 'paper 2500'],
      ['1 thùng nước', ''],
    ]);
  });
  it('what contradicts itself is not understood', () => {
    for (const line of [
      '2 ram A4 A3',
      '5 chai A4',
      '5 chai giấy',
      '2 ram nhựa',
      '2 ram 500ml',
      '20 tờ 1 mặt 2 mặt',
    ]) {
      expectRefused(
        [line],
        `Chưa hiểu "${line}". Ghi số kèm đơn vị, ví dụ: 20 tờ, 2 ram, 3 chai. Chưa có gì được ghi.`,
      );
    }
  });
  it('what a thing is made of or holds may be said', () => {
    expectUnderstood(['3 chai nước suối 500ml', '3 chai nhựa 1,5 lít', '3 cái chai'], ['bottle 3'], '3 chai');
    expectUnderstood(['20 tờ giấy A4 trắng in hai mặt'], ['paper 20'], 'Giấy: 20 tờ');
  });
  it('beside what is not recorded the rest is offered', () => {
    expect(read('5 chai, 3 lon')).toMatchObject({ instead: { label: 'Chỉ ghi 5 chai', line: '5 chai' } });
  });
  it('a choice keeps what the line says beside it', () => {
    expect(read('1/3 ram thứ sáu, 6 chai cho TCĐ (in thử)', AT_THE_OFFICE)).toMatchObject({
      choices: [
        { line: '166 tờ thứ sáu, 6 chai cho TCĐ (in thử)' },
        { line: '167 tờ thứ sáu, 6 chai cho TCĐ (in thử)' },
      ],
    });
    // Even what stands in the middle of the words replaced.
    expect(read('20,5 thứ sáu chai')).toMatchObject({
      choices: [{}, { line: '20 chai thứ sáu' }, { line: '21 chai thứ sáu' }],
    });
  });
});
