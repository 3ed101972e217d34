import { amountText, coverageWords, RESOURCES, type ResourceId } from '@soxanh/core';
import type { PlaceRow } from '../../models/overview-meters.ts';
import type { OverviewCard } from '../../models/overview-view.ts';
import { isBlankSum } from '../../models/period-sum.ts';
import type { StripDay } from '../../models/strip-day.ts';
import { dayWords } from '../../ui/day-value.ts';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Makeup } from '../../ui/makeup.tsx';
import { StateLegend } from '../../ui/state-legend.tsx';
import { markClass } from '../../ui/state-mark.tsx';
import styles from './overview.module.css';
import { WORDS } from './words.ts';

interface ResourceTableProps {
  readonly card: OverviewCard;
  readonly nameOf: (department: string) => string;
  /** Opens a department's figure; undefined the whole office's. */
  readonly onOpen: (department: string | undefined) => void;
  /** Opens a building's figure. */
  readonly onOpenPlace: (place: PlaceRow) => void;
  /** Every row is shown, also those that say nothing yet. */
  readonly isWhole: boolean;
}

/**
 * One resource over the office: a line a department in the office's order, and their sum. Of what meters count, the
 * buildings stand first, for there it is measured; then departments with figures of their own; what is allocated stands
 * beneath, set apart (law A3).
 */
export function ResourceTable(props: ResourceTableProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { card, onOpen, onOpenPlace } = props;
  const { resource, rows, places } = card;
  const name = RESOURCES[resource].name[language];
  const hasStrips = rows.some(({ days }) => days.length > 0);
  const own = rows.filter(({ isShared }) => !isShared);
  const shared = rows.filter(({ isShared }) => isShared);
  return (
    <>
      <div class={styles['scroll']}>
        <table class={`${styles['table'] ?? ''} ${hasStrips ? (styles['withStrips'] ?? '') : ''}`}>
          <caption class="visually-hidden">{name}</caption>
          <Head hasStrips={hasStrips} />
          {places.length > 0 && (
            <Places places={places} resource={resource} hasStrips={hasStrips} onOpen={onOpenPlace} />
          )}
          <Rows
            {...props}
            rows={own}
            hasStrips={hasStrips}
            title={places.length > 0 ? words.own : undefined}
          />
          <Rows {...props} rows={shared} hasStrips={hasStrips} title={words.parts} />
          {rows.length > 1 && <Foot card={card} hasStrips={hasStrips} onOpen={() => onOpen(undefined)} />}
        </table>
      </div>
      {hasStrips && (
        <div class={styles['foot']}>
          <StateLegend resource={resource} days={[...places, ...rows].flatMap(({ days }) => days)} />
        </div>
      )}
    </>
  );
}

interface RowsProps extends Omit<ResourceTableProps, 'onOpenPlace'> {
  readonly rows: OverviewCard['rows'];
  readonly hasStrips: boolean;
  /** Of what kind these rows are, where there are several kinds. */
  readonly title: string | undefined;
}

function Rows({ card, rows, hasStrips, title, isWhole, nameOf, onOpen }: RowsProps) {
  const words = useWords(WORDS);
  if (rows.length === 0) return null;
  const columns = hasStrips ? 5 : 4;
  const blank = isWhole ? [] : rows.filter(({ total }) => isBlankSum(total));
  // One empty row is as short as the line that would stand for it.
  const folded = blank.length > 1 ? blank : [];
  return (
    <tbody>
      {title !== undefined && (
        <tr class={styles['parts']}>
          <th scope="rowgroup" colSpan={columns}>
            {title}
          </th>
        </tr>
      )}
      {rows
        .filter((row) => !folded.includes(row))
        .map((row) => (
          <tr key={row.department}>
            <Figures
              of={nameOf(row.department)}
              sum={row.total}
              resource={card.resource}
              onOpen={() => onOpen(row.department)}
            />
            {hasStrips && (
              <td>
                <SmallStrip days={row.days} resource={card.resource} />
              </td>
            )}
          </tr>
        ))}
      {folded.length > 0 && (
        <tr>
          <td colSpan={columns} class={styles['quiet']}>
            {words.folded(folded.map(({ department }) => nameOf(department)).join('; '))}
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface FootProps {
  readonly card: OverviewCard;
  readonly hasStrips: boolean;
  readonly onOpen: () => void;
}

function Foot({ card, hasStrips, onOpen }: FootProps) {
  const words = useWords(WORDS);
  return (
    <tfoot>
      <tr>
        <Figures of={words.office} sum={card} resource={card.resource} wide={hasStrips} onOpen={onOpen} />
      </tr>
    </tfoot>
  );
}

interface PlacesProps {
  readonly places: readonly PlaceRow[];
  readonly resource: ResourceId;
  readonly hasStrips: boolean;
  readonly onOpen: (place: PlaceRow) => void;
}

function Places({ places, resource, hasStrips, onOpen }: PlacesProps) {
  const words = useWords(WORDS);
  const counter = resource === 'electricity' || resource === 'water' ? resource : 'other';
  return (
    <tbody class={styles['places']}>
      {places.map((place) => (
        <tr key={place.id}>
          <Figures
            of={words.placeOf(place.name, counter)}
            sum={place}
            resource={resource}
            onOpen={() => onOpen(place)}
          />
          {hasStrips && (
            <td>
              <SmallStrip days={place.days} resource={resource} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}

function Head({ hasStrips }: { readonly hasStrips: boolean }) {
  const words = useWords(WORDS);
  return (
    <thead>
      <tr>
        <th scope="col">{words.department}</th>
        <th scope="col" class={styles['number']}>
          {words.amount}
        </th>
        <th scope="col">{words.coverage}</th>
        <th scope="col">{words.makeup}</th>
        {hasStrips && <th scope="col">{words.strip}</th>}
      </tr>
    </thead>
  );
}

interface FiguresProps {
  readonly of: string;
  readonly sum: Pick<OverviewCard, 'amount' | 'coverage' | 'makeup'>;
  readonly resource: ResourceId;
  /** The last of these cells has the place of the strip too. */
  readonly wide?: boolean;
  readonly onOpen: () => void;
}

function Figures({ of, sum: { amount, coverage, makeup }, resource, wide, onOpen }: FiguresProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return (
    <>
      <th scope="row">{of}</th>
      <td class={styles['number']}>
        <FigureButton
          text={amount === null ? undefined : amountText(amount, resource, language)}
          of={of}
          onOpen={onOpen}
        />
      </td>
      <td class={styles['nowrap']}>
        <FigureButton
          text={coverageWords(coverage, language)}
          of={`${of}, ${words.coverage}`}
          onOpen={onOpen}
        />
      </td>
      <td class={styles['makeup']} colSpan={wide === true ? 2 : 1}>
        <Makeup makeup={makeup} resource={resource} />
      </td>
    </>
  );
}

/** The marks of a month in a line. The same days can be read one by one where the figure opens. */
function SmallStrip({
  days,
  resource,
}: {
  readonly days: readonly StripDay[];
  readonly resource: ResourceId;
}) {
  const language = useLanguage();
  return (
    <div class={styles['days']} aria-hidden="true">
      {days.map((day) => (
        <span key={day.day} class={markClass(day)} title={dayWords(day, resource, language)} />
      ))}
    </div>
  );
}
