import { dayNumberFromText, dayText, isResourceId } from '@soxanh/core';
import { isJournalKind } from './journal-rows.ts';
import { NO_FILTER, type JournalFilter } from './journal-filter.ts';

/**
 * The filter an address asks for, so that any figure can be opened to its entries with a link (law I3):
 * `/so-ghi?phong=van-phong&noi-dung=paper&tu=2026-06-01&den=2026-06-30`. What it does not understand it leaves open.
 */
export function filterFromRoute(route: string): JournalFilter {
  const asked = new URLSearchParams(route.split('?')[1] ?? '');
  const resource = asked.get('noi-dung') ?? '';
  const kind = asked.get('loai') ?? '';
  return {
    department: asked.get('phong') ?? undefined,
    resource: isResourceId(resource) ? resource : undefined,
    meter: asked.get('cong-to') ?? undefined,
    kind: isJournalKind(kind) ? kind : undefined,
    first: dayNumberFromText(asked.get('tu') ?? ''),
    last: dayNumberFromText(asked.get('den') ?? ''),
    standing: asked.has('chua-gui') ? 'pending' : asked.has('tat-ca') ? 'all' : 'counted',
  };
}

/** The address of the journal with a filter: the inverse of `filterFromRoute`. */
export function routeOfFilter(filter: Partial<JournalFilter>): string {
  const { department, resource, meter, kind, first, last, standing } = { ...NO_FILTER, ...filter };
  const asked = new URLSearchParams();
  if (department !== undefined) asked.set('phong', department);
  if (resource !== undefined) asked.set('noi-dung', resource);
  if (meter !== undefined) asked.set('cong-to', meter);
  if (kind !== undefined) asked.set('loai', kind);
  if (first !== undefined) asked.set('tu', dayText(first));
  if (last !== undefined) asked.set('den', dayText(last));
  if (standing === 'all') asked.set('tat-ca', '1');
  if (standing === 'pending') asked.set('chua-gui', '1');
  const query = asked.toString();
  return query === '' ? '/so-ghi' : `/so-ghi?${query}`;
}
