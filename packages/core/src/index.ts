/**
 * The domain of Sổ Xanh. Everything anyone does is an entry in a journal that is never rewritten; everything anyone
 * sees is computed from it, the same way everywhere. Pure: no I/O, no clock, no random source.
 */
export * from './result/result.ts';
export * from './result/must.ts';
export * from './quantity/language.ts';
export * from './quantity/quantity.ts';
export * from './quantity/resource.ts';
export * from './quantity/decimal.ts';
export * from './quantity/number-text.ts';
export * from './quantity/unit-name.ts';
export * from './quantity/amount.ts';
export * from './quantity/spread.ts';
export * from './calendar/day.ts';
export * from './calendar/day-words.ts';
export * from './calendar/moment.ts';
export * from './calendar/period.ts';
export * from './calendar/working-days.ts';
export * from './office/schema.ts';
export * from './office/fact.ts';
export * from './office/fact-draft.ts';
export * from './office/office.ts';
export * from './journal/id.ts';
export * from './journal/canonical.ts';
export * from './journal/entry.ts';
export * from './journal/kind.ts';
export * from './journal/entry-limits.ts';
export * from './journal/check-entry.ts';
export * from './journal/link.ts';
export * from './journal/family.ts';
export * from './journal/twins.ts';
export * from './journal/bundle.ts';
export * from './journal/chain.ts';
export * from './journal/author.ts';
export * from './journal/may-write.ts';
export * from './journal/import-key.ts';
export * from './ledger/month-cells.ts';
export * from './ledger/ledger.ts';
export * from './ledger/state.ts';
export * from './ledger/day-table.ts';
export * from './ledger/totals.ts';
export * from './report/words.ts';
export * from './report/table.ts';
export * from './report/period-report.ts';
export * from './sample/sample-office.ts';
export * from './sample/sample-book.ts';
