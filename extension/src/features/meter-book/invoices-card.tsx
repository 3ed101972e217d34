import {
  amountText,
  groupName,
  invoiceText,
  monthStart,
  numberText,
  periodOf,
  type InvoiceCheck,
  type ResourceId,
} from '@soxanh/core';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface InvoicesCardProps {
  readonly checks: readonly InvoiceCheck[];
  readonly resource: ResourceId;
}

/** Invoices beside the sum of days over their own days (law M6), and how they fall on calendar months. */
export function InvoicesCard({ checks, resource }: InvoicesCardProps) {
  const words = useWords(WORDS).invoices;
  return (
    <section class={styles['part']} aria-label={words.title}>
      <h2>{words.title}</h2>
      {checks.length === 0 ? (
        <p class={styles['small']}>{words.none}</p>
      ) : (
        <ul class={styles['invoices']}>
          {checks.map((check) => (
            <Invoice key={check.entry.id} check={check} resource={resource} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Invoice({ check, resource }: { readonly check: InvoiceCheck; readonly resource: ResourceId }) {
  const words = useWords(WORDS).invoices;
  const language = useLanguage();
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
        {number === undefined ? '' : words.number(number)}
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
