import { dateText, dialText, SYNTHETIC_WORDS } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { meterGroups, type MeterRow } from '../../models/meter-rows.ts';
import { meterPages } from '../../models/meter-round.ts';
import { routeOfMeter } from '../../models/meter-route.ts';
import { servedNames } from '../../models/meter-served.ts';
import { liveAnswer } from '../../models/period-answer.ts';
import { showPage } from '../../platform/pages.ts';
import { printPage } from '../../platform/printer.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Reading } from '../../ui/reading.tsx';
import { METER_SLIP_WORDS } from './meter-slip-words.ts';
import meter from './meter-slip.module.css';
import styles from './slip.module.css';

/** A field to be filled in by hand. */
const BLANK = '\u00A0';

/** The slip that is taken to the meters: what each showed last, and room for what it shows now. */
export function MeterSlip({ session }: { readonly session: Session }) {
  const words = useWords(METER_SLIP_WORDS);
  const { book } = session;
  const pages = useMemo(
    () =>
      liveAnswer(() => {
        void book.revision.value;
        return meterPages(book);
      }),
    [book],
  );
  useEffect(() => () => pages.stop(), [pages]);
  const { value: entries } = pages.value;
  return (
    <>
      <header class={styles['bar']}>
        <Button look="main" onPress={printPage}>
          {words.print}
        </Button>
        <Button onPress={() => void showPage('book', routeOfMeter())}>{words.back}</Button>
        <p>{words.size}</p>
      </header>
      <Reading failed={pages.problem.value !== undefined} onRetry={() => pages.retry()}>
        {entries && (
          <Sheet
            session={session}
            rows={meterGroups(book.office.value, entries, book.today()).flatMap(({ rows }) => rows)}
          />
        )}
      </Reading>
    </>
  );
}

function Sheet({
  session: { book },
  rows,
}: {
  readonly session: Session;
  readonly rows: readonly MeterRow[];
}) {
  const words = useWords(METER_SLIP_WORDS);
  const language = useLanguage();
  const office = book.office.value;
  return (
    <main class={styles['sheet']}>
      {book.info.synthetic ? <p class={styles['sample']}>{SYNTHETIC_WORDS[language]}</p> : null}
      <header class={styles['head']}>
        <p>{office.name}</p>
        <div>
          <h1>{words.title}</h1>
          <p>{words.printed(dateText(book.today()))}</p>
        </div>
      </header>
      {rows.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <table class={`${styles['table'] ?? ''} ${meter['table'] ?? ''}`}>
          <thead>
            <tr>
              {[words.meter, words.read, words.last, words.day, words.moment, words.reading, words.sign].map(
                (heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.meter.id} row={row} served={servedNames(office, row.meter, book.today())} />
            ))}
          </tbody>
        </table>
      )}
      <p class={styles['small']}>{words.how}</p>
    </main>
  );
}

interface LineProps {
  readonly row: MeterRow;
  readonly served: readonly string[];
}

function Line({ row: { meter: of, last }, served }: LineProps) {
  const words = useWords(METER_SLIP_WORDS);
  const language = useLanguage();
  const looks = [
    of.register === undefined ? undefined : words.register(of.register),
    of.digits === undefined ? undefined : words.digits(of.digits, of.decimals),
    of.serial === undefined ? undefined : words.serial(of.serial),
  ].filter((look) => look !== undefined);
  return (
    <tr>
      <th scope="row">
        {of.name}
        <small>{served.join('; ')}</small>
      </th>
      <td>{looks.join('; ') || BLANK}</td>
      <td>
        {last === undefined ? (
          words.none
        ) : (
          <>
            <strong>{dialText(last.value, of.decimals, language)}</strong>
            <small>
              {last.moment === 'before' ? words.before : words.after} {dateText(last.day)}
            </small>
          </>
        )}
      </td>
      {[0, 1, 2, 3].map((at) => (
        <td key={at}>{BLANK}</td>
      ))}
    </tr>
  );
}
