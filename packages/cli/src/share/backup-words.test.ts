import { expect, it } from 'vitest';
import { backupProblem } from './backup-words.ts';

it('says in both languages what is wrong with a back-up, with the facts, and what to do', () => {
  const said = (['not-one', 'newer', 'line-ends', 'damaged', 'cut-off', 'half-restored'] as const).map(
    (fault) => {
      const told = backupProblem(
        { kind: 'backup', fault, version: 9, line: 7, records: 5, book: 'so-1' },
        'a.jsonl',
      );
      return JSON.stringify(told);
    },
  );
  const wanted = [
    ['không trọn vẹn', 'not whole'],
    ['phiên bản 9', 'version 9'],
    ['dos2unix', 'dos2unix'],
    ['dòng 7', 'line 7'],
    ['không trọn vẹn', 'not whole'],
    ['dở từ một bản sao lưu khác', 'abandon --book so-1'],
  ];
  for (const [at, words] of wanted.entries()) for (const word of words) expect(said[at]).toContain(word);
});
