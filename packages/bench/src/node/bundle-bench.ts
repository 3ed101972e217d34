import { addEntry, decodeBundle, encodeBundle, entrySet, type EntrySet, type UseEntry } from '@soxanh/core';
import { alternate } from '../measure/alternate.ts';
import { compared, type Figure } from '../measure/figure.ts';

/** A bundle of a million lines in ten device files into one checked, merged journal, beside parsing the same lines. */
export async function bundleBench(journals: readonly (readonly UseEntry[])[]): Promise<Figure[]> {
  const files = journals.map((entries) => encodeBundle({ book: 'bench', synthetic: true }, entries));
  const medians = await alternate(
    [
      { name: 'ours', run: () => merged(files) },
      { name: 'parse', run: () => parsed(files) },
    ],
    3,
  );
  const [ours = 0, parse = 0] = [medians.get('ours'), medians.get('parse')];
  return [
    compared('ten bundles, one million lines → checked, merged', 'ms', ours, 'JSON.parse', parse, {
      most: 3,
    }),
  ];
}

function merged(files: readonly string[]): EntrySet {
  const journal = entrySet();
  for (const file of files) {
    const bundle = decodeBundle(file);
    if (!bundle.ok || bundle.value.problems.length > 0) throw new Error('The bench bundle was not read');
    for (const entry of bundle.value.entries) addEntry(journal, entry);
  }
  return journal;
}

const parsed = (files: readonly string[]): unknown[] =>
  files.flatMap((file) =>
    file
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  );
