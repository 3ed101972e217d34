import { groupName, periodOf, shortDateText, SYNTHETIC_WORDS, weekdayName, type ItemId } from '@soxanh/core';
import type { Session } from '../../data/session.ts';
import { slipFromRoute } from '../../models/week-slip.ts';
import { weekDays } from '../../models/week-days.ts';
import { showPage } from '../../platform/pages.ts';
import { printPage } from '../../platform/printer.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './slip.module.css';
import { WORDS } from './words.ts';

const ITEMS: readonly ItemId[] = ['bottle', 'cup', 'bag', 'box', 'straw'];

interface SlipProps {
  readonly session: Session;
  /** What follows `#` in the address. */
  readonly route: string;
}

/** A field to be filled in by hand. */
const BLANK = '\u00A0';

/** The slip that hangs by the printer: a line a day, marks instead of numbers, keyed in at the end of the week. */
export function Slip({ session, route }: SlipProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const slip = slipFromRoute(route);
  const office = session.book.office.value;
  const department = office.department(slip?.department ?? '');
  if (slip === undefined || department === undefined)
    return (
      <main class={styles['without']}>
        <h1>{words.name}</h1>
        <Notice tone="problem" actions={<BackToWeek />}>
          {words.badAddress}
        </Notice>
      </main>
    );
  return (
    <>
      <header class={styles['bar']}>
        <Button look="main" onPress={printPage}>
          {words.print}
        </Button>
        <BackToWeek />
        <p>{words.size}</p>
      </header>
      <main class={styles['sheet']}>
        {session.book.info.synthetic ? <p class={styles['sample']}>{SYNTHETIC_WORDS[language]}</p> : null}
        <SlipHead office={office.name} department={department.name} monday={slip.monday} />
        <SlipTable session={session} monday={slip.monday} />
        <p class={styles['small']}>{words.how}</p>
        {office.scope(slip.monday) === undefined ? null : (
          <p class={styles['small']}>{office.scope(slip.monday)}</p>
        )}
        <div class={styles['signs']}>
          <p>{words.signed}</p>
          <p>{words.checked}</p>
        </div>
      </main>
    </>
  );
}

const BackToWeek = () => (
  <Button onPress={() => void showPage('book', '/ghi-tuan')}>{useWords(WORDS).back}</Button>
);

type Monday = NonNullable<ReturnType<typeof slipFromRoute>>['monday'];

function SlipHead(props: { readonly office: string; readonly department: string; readonly monday: Monday }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return (
    <header class={styles['head']}>
      <div>
        <p>{props.office}</p>
        <p>
          <strong>{props.department}</strong>
        </p>
      </div>
      <div>
        <h1>{words.title}</h1>
        <p>{groupName(periodOf(props.monday, 'week'), 'week', language)}</p>
      </div>
    </header>
  );
}

function SlipTable({ session, monday }: { readonly session: Session; readonly monday: Monday }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const days = weekDays(monday, session.book.today(), session.book.office.value.calendar);
  return (
    <table class={styles['table']}>
      <colgroup>
        <col class={styles['day']} />
        <col class={styles['marks']} />
        <col span={ITEMS.length + 3} />
      </colgroup>
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            {words.day}
          </th>
          <th colSpan={2} scope="colgroup">
            {words.paper} <small>({words.paperHow})</small>
          </th>
          <th colSpan={ITEMS.length} scope="colgroup">
            {words.plastic}
          </th>
          <th colSpan={2} scope="colgroup">
            {words.none}
          </th>
        </tr>
        <tr>
          <th scope="col">{words.marks}</th>
          <th scope="col">{words.total}</th>
          {ITEMS.map((item) => (
            <th key={item} scope="col">
              {words.items[item]}
            </th>
          ))}
          <th scope="col">{words.nonePaper}</th>
          <th scope="col">{words.nonePlastic}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, isWorking }) => (
          <tr key={day} data-off={!isWorking}>
            <th scope="row">
              {weekdayName(day, language)}
              <br />
              {shortDateText(day)}
              {isWorking ? null : <small>{words.dayOff}</small>}
            </th>
            {Array.from({ length: ITEMS.length + 4 }, (_, at) => (
              <td key={at}>{BLANK}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
