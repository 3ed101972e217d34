import { expect, it } from 'vitest';
import { memoryBoxes } from '../data/testing/memory-session.ts';
import { LineText } from './line-text.ts';

/** The line of a page that finds a text left half typed. */
function opened(left: string) {
  const box = memoryBoxes()('line');
  box.write(left);
  return { line: new LineText(box), box };
}

it('keeps what is typed at every keystroke', () => {
  const { line, box } = opened('');
  line.set('20 t');
  expect(box.read()).toBe('20 t');
});

it('goes when it is saved; what was typed behind it meanwhile stays', () => {
  const { line, box } = opened('20 tờ');
  line.saved('20 tờ');
  expect([line.text.value, box.read()]).toEqual(['', '']);
  line.set('20 tờ 5 chai');
  line.saved('20 tờ');
  expect([line.text.value, box.read()]).toEqual(['5 chai', '5 chai']);
});

it('stays when it was changed while what it said before was saved', () => {
  const { line } = opened('20 tờ');
  line.set('25 tờ');
  line.saved('20 tờ');
  expect(line.text.value).toBe('25 tờ');
});

it('lent to a correction while it is saved, it does not come back', () => {
  const { line } = opened('20 tờ');
  line.lend('3 cốc');
  line.saved('20 tờ');
  expect(line.text.value).toBe('3 cốc');
  line.takeBack();
  expect(line.text.value).toBe('');
});

it.each([
  ['left as it was, goes', '20 tờ', undefined, ''],
  ['typed on, leaves what was typed', '20 tờ', '20 tờ 5 chai', '5 chai'],
  ['typed anew in its words, is another line', '', '20 tờ', '20 tờ'],
  ['typed over, is another line', '20 tờ', '7 chai', '7 chai'],
  ['of another window, is another line', '7 chai', undefined, '7 chai'],
])('a line that had been saved before: one %s', (_, left, typed, stays) => {
  const { line, box } = opened(left);
  if (typed !== undefined) line.set(typed);
  line.savedBefore('20 tờ');
  expect([line.text.value, box.read()]).toEqual([stays, stays]);
});

it('a line from the address bar takes the place of what was left, and not of what is typed already', () => {
  const untouched = opened('7 ch');
  untouched.line.put('20 tờ');
  expect(untouched.box.read()).toBe('20 tờ');
  const typed = opened('');
  typed.line.set('7 chai');
  typed.line.put('20 tờ');
  expect(typed.line.text.value).toBe('20 tờ, 7 chai');
});

it('a line from the address bar is no line that had been saved before, whatever its words', () => {
  const { line } = opened('20 tờ');
  line.put('20 tờ');
  line.savedBefore('20 tờ');
  expect(line.text.value).toBe('20 tờ');
});

it('what was typed before the line was there stands behind what was left', () => {
  const { line, box } = opened('20 t');
  line.typedBefore('');
  expect(line.text.value).toBe('20 t');
  line.typedBefore('ờ');
  expect(box.read()).toBe('20 tờ');
});
