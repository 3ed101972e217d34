import {
  amountNumber,
  convert,
  coverageWords,
  dateText,
  fixedText,
  fraction,
  groupedText,
  MEASURE_WORDS,
  rangeText,
  RESOURCES,
  subjectKey,
  subjectName,
  type Comparison,
  type Converted,
  type Language,
  type Office,
} from '@soxanh/core';
import { DataTable } from '../data-table.tsx';
import { Dialog } from '../dialog.tsx';
import { useLanguage, useWords } from '../language.ts';
import { BASIS_WORDS } from '../words/basis-words.ts';
import { DaysFigure } from './days-figure.tsx';
import type { OpenedFigures } from './opening.ts';
import styles from './opening.module.css';

interface ConvertedDialogProps {
  readonly comparison: Comparison;
  readonly converted: Converted;
  readonly office: Office;
  readonly figures: OpenedFigures;
}

/** "Xem cách tính" of CO₂ or money: what was used under each factor, its year, its source and since when it holds (law I5). */
export function ConvertedDialog({ comparison, converted, office, figures }: ConvertedDialogProps) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { subject, resource, parts, asOf } = comparison;
  const { measure, coverage, total } = converted;
  const { name, unit, places } = MEASURE_WORDS[measure];
  const named = [name[language], RESOURCES[resource].name[language], subjectName(office, subject, language)];
  const sum = `${fixedText(total, places, language)} ${unit[language]}`;
  return (
    <Dialog title={`${words.how}: ${named.join(', ')}`} close={words.close} onClose={() => figures.close()}>
      <div class={styles['basis']}>
        <ul class={styles['sentences']}>
          <li>{words.convertedSum(sum)}</li>
          <li>{[coverageWords(coverage, language), words.asOf(dateText(asOf))].join(' · ')}</li>
          <li>{words.convertedRule}</li>
        </ul>
        <Stretches converted={converted} resource={resource} />
        <section>
          {parts.map((part) =>
            part.judged.amount === null ? null : (
              <p key={subjectKey(part.subject)}>
                {subjectName(office, part.subject, language)}:{' '}
                <DaysFigure
                  of={part.subject}
                  resource={resource}
                  days={part.judged.days}
                  amount={part.judged.amount}
                  office={office}
                  figures={figures}
                />
              </p>
            ),
          )}
        </section>
      </div>
    </Dialog>
  );
}

function Stretches({
  converted,
  resource,
}: Pick<Comparison, 'resource'> & { readonly converted: Converted }) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { name, unit } = MEASURE_WORDS[converted.measure];
  const shown = RESOURCES[resource].shown.symbol[language];
  return (
    <DataTable
      caption={words.factor}
      columns={[
        { heading: words.day },
        { heading: `${words.used} (${shown})`, number: true },
        { heading: `${words.factor} (${unit[language]}/${shown})` },
        { heading: `${name[language]} (${unit[language]})`, number: true },
      ]}
      rows={converted.stretches.map((stretch) => stretchTexts(stretch, converted, resource, words, language))}
    />
  );
}

type Words = (typeof BASIS_WORDS)['vi'];

function stretchTexts(
  { period, amount, factor }: Converted['stretches'][number],
  { measure }: Converted,
  resource: Comparison['resource'],
  words: Words,
  language: Language,
): string[] {
  const { value, year, source, since, standsIn } = factor;
  const dated = since === undefined ? words.published : words.stated(dateText(since));
  const told = [groupedText(value, language), words.ofYear(year, standsIn), source, dated];
  return [
    rangeText(period),
    amountNumber(amount, resource, language),
    told.join(', '),
    fixedText(convert(fraction(amount), resource, factor), MEASURE_WORDS[measure].places, language),
  ];
}
