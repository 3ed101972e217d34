import { addDays, dayOf, encodeBundle, err, must } from '@soxanh/core';
import { MemoryStore } from '@soxanh/store/memory';
import { describe, expect, it } from 'vitest';
import { Book, type BookInfo } from '../data/book.ts';
import type { Settings } from '../data/settings.ts';
import { samplePlan } from '../data/start-book.ts';
import { memoryArea } from '../data/testing/memory-session.ts';
import { leaveSample } from './first-run-leave.ts';
import { departmentsFromLines } from './first-run-office.ts';
import { FirstRunState } from './first-run.ts';

const TODAY = dayOf(2026, 6, 8);

function machine(fails = false) {
  const stores = new Map<string, MemoryStore>();
  const changes: Partial<Settings>[] = [];
  let names = 0;
  const world = {
    device: async () => 'machine',
    today: () => TODAY,
    newName: () => `name-${++names}`,
    open: async (info: BookInfo) => {
      if (fails) return err({ kind: 'full' } as const);
      const pen = { now: () => 0, random: (count: number) => new Uint8Array(count) };
      const store = stores.get(info.book) ?? new MemoryStore(info, pen);
      stores.set(info.book, store);
      return Book.on({ store, clock: () => 0, area: memoryArea() });
    },
    change: async (change: Partial<Settings>) => void changes.push(change),
  };
  return { world, state: new FirstRunState(world), stores, changes };
}

const file = (text: string) => ({ name: 'so-xanh.jsonl', text: async () => text });

it('begins with the name the administrator set, and leaves what was typed', async () => {
  const { world } = machine();
  const named = { ...world, officeName: async () => 'Ban A' };
  const state = new FirstRunState(named);
  const typed = new FirstRunState(named);
  typed.officeName.value = 'Ban B';
  await Promise.resolve();
  await Promise.resolve();
  expect([state.officeName.value, typed.officeName.value]).toEqual(['Ban A', 'Ban B']);
});

describe('the first run', () => {
  it('begins the sample office with two years of figures that end yesterday', async () => {
    const { state, stores, changes } = machine();
    state.source.value = 'sample';
    await state.next('vi');
    expect(state.departments.value.map(({ id }) => id)).not.toContain('chi-doan');
    state.toggle('bao-ve-noi-bo', true);
    await state.next('vi');
    expect(stores.size).toBe(0);
    expect(await state.finish()).toBe(true);
    const [change] = changes;
    expect(change).toMatchObject({
      device: 'machine',
      book: { synthetic: true },
      departments: ['bao-ve-noi-bo'],
      department: 'bao-ve-noi-bo',
      role: 'recorder',
    });
    const store = must(stores.get(change?.book?.book ?? ''), 'the book was made');
    const all = await store.all();
    const days = (all.ok ? all.value : []).flatMap((entry) => ('day' in entry ? [String(entry.day)] : []));
    expect(days.toSorted().at(-1)).toBe('2026-06-05');
    // A comparison with the year before has something to look at.
    expect(days.toSorted()[0]?.slice(0, 7)).toBe('2024-06');
    expect(days.length).toBeGreaterThan(2000);
  });

  it('asks for an answer before it goes on', async () => {
    const { state } = machine();
    await state.next('vi');
    expect(state.problem.value).toEqual({ kind: 'no-source' });
    state.source.value = 'new';
    await state.next('vi');
    expect(state.problem.value).toEqual({ kind: 'no-name' });
    state.officeName.value = 'Sở Nội vụ';
    await state.next('vi');
    expect(state.problem.value).toEqual({ kind: 'no-departments' });
    state.departmentLines.value = 'Văn phòng\nPhòng Tổ chức';
    await state.next('vi');
    expect(state.step.value).toBe('departments');
    await state.next('vi');
    expect(state.problem.value).toEqual({ kind: 'none-chosen' });
  });

  it('begins a new book with its name, departments and scope', async () => {
    const { state, stores, changes } = machine();
    state.source.value = 'new';
    state.officeName.value = 'Sở Nội vụ';
    state.departmentLines.value = 'Văn phòng\n\n Phòng Tổ chức \nVăn phòng';
    await state.next('vi');
    state.toggle('phong-to-chuc', true);
    await state.next('vi');
    expect(state.role.value).toBe('office');
    await state.finish();
    const [change] = changes;
    const store = must(stores.get(change?.book?.book ?? ''), 'the book was made');
    const opened = await Book.on({ store, clock: () => 0, area: memoryArea() });
    const office = must(opened.ok ? opened.value : undefined, 'it opens').office.value;
    expect(office.name).toBe('Sở Nội vụ');
    expect(office.departments.map(({ name }) => name)).toEqual(['Văn phòng', 'Phòng Tổ chức']);
    expect(office.scope(TODAY)).toContain('giấy in');
    expect(change).toMatchObject({
      book: { synthetic: false },
      departments: ['phong-to-chuc'],
      role: 'office',
    });
  });

  it('keeps one book through a change of mind on the names', async () => {
    const { state } = machine();
    state.source.value = 'new';
    state.officeName.value = 'Sở Nội vụ';
    state.departmentLines.value = 'Văn phòng';
    await state.next('vi');
    const before = state.plan.value?.info.book;
    expect([...state.chosen.value]).toEqual(['van-phong']);
    state.back();
    state.officeName.value = 'Sở Tư pháp';
    await state.next('vi');
    expect(state.plan.value?.info.book).toBe(before);
    expect([...state.chosen.value]).toEqual(['van-phong']);
  });

  it('takes in a back-up under a new name for the machine, and tells of damaged lines', async () => {
    const sample = samplePlan(addDays(TODAY, -1));
    const text = `${encodeBundle({ book: 'real', synthetic: false }, sample.entries.slice(0, 60))}{"v":1,\n`;
    const { state, stores, changes } = machine();
    state.source.value = 'bundle';
    await state.next('vi');
    expect(state.problem.value).toEqual({ kind: 'no-file' });
    state.takeFile(file(text));
    await state.next('vi');
    expect(state.plan.value?.damaged).toBe(1);
    state.toggle('van-phong', true);
    await state.next('vi');
    await state.finish();
    expect(changes[0]).toMatchObject({ device: 'name-1', book: { book: 'real', synthetic: false } });
    const all = await must(stores.get('real'), 'the book was made').all();
    expect(all.ok && all.value.length).toBe(60);
  });

  it('refuses a file that is no bundle', async () => {
    const { state } = machine();
    state.source.value = 'bundle';
    state.takeFile(file('department;amount\n'));
    await state.next('vi');
    expect(state.problem.value).toMatchObject({ kind: 'file', problem: { kind: 'not-a-bundle' } });
    expect(state.step.value).toBe('office');
  });

  it('changes nothing of the machine if the book could not be made', async () => {
    const { state, changes } = machine(true);
    state.source.value = 'sample';
    await state.next('vi');
    state.toggle('van-phong', true);
    await state.next('vi');
    expect(await state.finish()).toBe(false);
    expect(state.problem.value).toMatchObject({ kind: 'not-begun', problem: { kind: 'full' } });
    expect(changes).toEqual([]);
    expect(state.progress.value).toBeUndefined();
  });
});

describe('departments from lines', () => {
  it('have an id each, also where names differ by a mark only', () => {
    expect(departmentsFromLines('Phòng Tố chức\nPhòng Tổ chức')).toEqual([
      { id: 'phong-to-chuc', name: 'Phòng Tố chức' },
      { id: 'phong-to-chuc-2', name: 'Phòng Tổ chức' },
    ]);
  });
});

describe('leaving the sample', () => {
  it('leaves the machine without a book', async () => {
    const changes: Partial<Settings>[] = [];
    await leaveSample({ change: async (change) => void changes.push(change) });
    expect(changes[0]).toMatchObject({ book: undefined, departments: [] });
  });
});
