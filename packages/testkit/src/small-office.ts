import { must, officeOf, dayFromText, type Day, type Fact, type FactDraft, type Office } from '@soxanh/core';

/** A day from its text, for tests: a day that does not exist is a bug in the test. */
export function day(text: string): Day {
  const read = dayFromText(text);
  return must(read.ok ? read.value : undefined, `${text} is a day`);
}

/** The facts of an office with departments of ten people each, from a day on. */
export function smallOfficeFacts(from: string, departments: readonly string[] = ['van-phong']): FactDraft[] {
  return [
    { topic: 'office', of: 'office', from, value: { name: 'Cơ quan thử' } },
    ...departments.flatMap((of) => [
      { topic: 'department', of, from, value: { name: `Phòng ${of}` } },
      { topic: 'head-count', of, from, value: { people: 10 } },
    ]),
  ];
}

/** Drafts as facts in force, the later ones with the greater ids. */
export const factsOf = (drafts: readonly FactDraft[]): Fact[] =>
  drafts.map((draft, at) => ({ id: String(at).padStart(6, '0'), ...draft }));

/** An office with one department, or with those named, and whatever facts a test adds. */
export const smallOffice = (
  from: string,
  departments?: readonly string[],
  more: readonly FactDraft[] = [],
): Office => officeOf(factsOf([...smallOfficeFacts(from, departments), ...more]));
