import { amountText, type Language, type MethodKey } from '@soxanh/core';
import {
  METHOD_GROUPS,
  METHOD_RANGES,
  methodDefault,
  methodFromTyped,
  methodNumber,
  type MethodGroup,
  type MethodRange,
} from '../../models/setup-method.ts';
import { NO_NUMBER, wholeFromTyped } from '../../models/setup-number.ts';
import type { Setup } from '../../models/setup.ts';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { FactRow, type FactKind } from './fact-row.tsx';
import { METHOD_WORDS, type MethodWords } from './method-words.ts';

const GROUPS = Object.keys(METHOD_GROUPS) as readonly MethodGroup[];

/** The numbers the method leaves to the office, each with its meaning, its default and what is allowed. */
export function MethodSection({ setup }: { readonly setup: Setup }) {
  const words = useWords(METHOD_WORDS);
  return (
    <>
      <p class={form['quiet']}>{words.explained}</p>
      {GROUPS.map((group) => (
        <section key={group} class={form['card']} aria-labelledby={`method-${group}`}>
          <h2 id={`method-${group}`}>{words.groups[group]}</h2>
          {METHOD_GROUPS[group].map((key) => (
            <MethodRow key={key} setup={setup} of={key} />
          ))}
        </section>
      ))}
    </>
  );
}

const MethodRow = ({ setup, of }: { readonly setup: Setup; readonly of: MethodKey }) => (
  <FactRow setup={setup} kind={useMethodKind(of)} />
);

/** Where a default is not the method's own invention. */
const SOURCES: Readonly<Partial<Record<MethodKey, string>>> = {
  'coverage-limit': 'CalTRACK 2.2.1.2',
  'gap-limit': 'Energy Sparks',
  'habit-distinct': 'OpenDSM',
};

function valueText(value: number, range: MethodRange, words: MethodWords, language: Language): string {
  const { unit } = range;
  return unit === 'percent' || unit === 'days' || unit === 'values'
    ? words.units[unit](methodNumber(value, range, language))
    : amountText(value, unit, language);
}

function useMethodKind(key: MethodKey): FactKind<string> {
  const words = useWords(METHOD_WORDS);
  const language = useLanguage();
  const range = METHOD_RANGES[key];
  const [name = '', meaning = ''] = words.keys[key];
  const said = (value: number): string => valueText(value, range, words, language);
  const source = SOURCES[key];
  const bounds = [said(range.least), said(range.most)] as const;
  return {
    topic: 'method',
    of: key,
    label: name,
    meaning,
    blank: '',
    usual: methodNumber(methodDefault(key), range, language),
    mayVanish: true,
    read: ({ value }) => (typeof value === 'number' ? methodNumber(value, range, language) : ''),
    write: (text) => ({ value: methodFromTyped(text, range, language) ?? NO_NUMBER }),
    // A number stated elsewhere may lie outside of what is allowed here: it is said as it is.
    describe: (text) => said(wholeFromTyped(text, range.places, language)),
    refuse: (text) =>
      methodFromTyped(text, range, language) === undefined ? words.wrong(...bounds) : undefined,
    fields: (text, set) => (
      <TextField
        label={name}
        hint={[
          words.range(...bounds),
          words.usual(said(methodDefault(key))),
          ...(source === undefined ? [] : [words.source(source)]),
        ].join(' ')}
        value={text}
        inputMode="decimal"
        maxLength={12}
        focused
        onInput={set}
      />
    ),
  };
}
