import { ledgerOf, officeOf, resolve, sampleBook, type Ledger, type Office, type Period } from '@soxanh/core';
import { hashText } from '@soxanh/store';

/** The sample office with what it recorded over a period, as a page reads it. */
export function sampleOffice(period: Period): { readonly office: Office; readonly ledger: Ledger } {
  const { counted } = resolve(sampleBook(period, 'tests', hashText).entries);
  const facts = counted.filter((entry) => entry.kind === 'office');
  return { office: officeOf(facts), ledger: ledgerOf(counted) };
}
