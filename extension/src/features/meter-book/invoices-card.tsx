import {
  amountText,
  groupName,
  invoiceText,
  monthStart,
  numberText,
  periodOf,
  type InvoiceCheck,
  type Period,
  type ResourceId,
} from '@soxanh/core';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import { FIGURE_WORDS } from '../../ui/words/figure-words.ts';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface InvoicesCardProps {
  readonly checks: readonly InvoiceCheck[];
  readonly resource: ResourceId;
  /** Opens the meter's own days of an invoice (law I3). */
  readonly onOpen: (days: Period) => void;
}

/** Invoices beside the sum of days over their own days (law M6), and how they fall on calendar months. */
export function InvoicesCard({ checks, resource, onOpen }: InvoicesCardProps) {
  const words = useWords(WORDS).invoices;
  return (
    <section class={styles['part']} aria-label={words.title}>
      <h2>{words.title}</h2>
      {checks.length === 0 ? (
        <p class={styles['small']}>{words.none}</p>
      ) : (
        <ul class={styles['invoices']}>
          {checks.map((check) => (
            <Invoice key={check.entry.id} check={check} resource={resource} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Invoice({
  check,
  resource,
  onOpen,
}: Omit<InvoicesCardProps, 'checks'> & { readonly check: InvoiceCheck }) {
  const words = useWords(WORDS).invoices;
  const language = useLanguage();
  const { how } = useWords(FIGURE_WORDS);
  const { money, number } = check.entry;
  const months = check.months.map(({ month, amount }) => {
    const name = groupName(periodOf(monthStart(month), 'month'), 'month', language);
    return `${name}: ${amountText(amount, resource, language)}`;
  });
  return (
    <li>
      <p>
        {invoiceText(check, resource, language)}{' '}
        {money === undefined ? '' : words.money(numberText(money, 0, language))}{' '}
        {number === undefined ? '' : words.number(number)}{' '}
        <FigureButton
          text={how}
          of={invoiceText(check, resource, language)}
          onOpen={() => onOpen(check.period)}
        />
      </p>
      {months.length > 1 && (
        <p class={styles['small']}>
          {words.months}: {months.join(' · ')}.
        </p>
      )}
      {check.isOddLength && (
        <p>
          <Mark look="ask">{words.odd}</Mark>
        </p>
      )}
    </li>
  );
}
