import type { StockFigures } from '../insight/stock-check.ts';
import { amountText } from '../quantity/amount-text.ts';
import { fractionPercent } from '../quantity/fraction-text.ts';
import { fraction } from '../quantity/fraction.ts';
import type { Language } from '../quantity/language.ts';
import type { ResourceId } from '../quantity/resource.ts';

/**
 * Paper recorded against paper used by stock, without a full stop: "tháng 6/2026 ghi 2.400 tờ, theo cấp phát đã dùng 3.250
 * tờ (73,8%), lệch 850 tờ".
 *
 * @param recount by stock nothing was used: there is no ratio.
 */
export function stockWords(
  figures: StockFigures,
  recount: boolean,
  when: string,
  resource: ResourceId,
  language: Language,
): string {
  const vi = language === 'vi';
  const [recorded, used, apart] = [figures.recorded, figures.used, Math.abs(figures.difference)].map(
    (amount) => amountText(amount, resource, language),
  );
  if (recount)
    return vi
      ? `${when} ghi ${recorded}, theo cấp phát và tồn kho lại là ${used}; kiểm đếm lại`
      : `${recorded} recorded in ${when}, ${used} by issues and stock; count again`;
  const ratio = fractionPercent(fraction(figures.recorded, figures.used), language);
  return vi
    ? `${when} ghi ${recorded}, theo cấp phát đã dùng ${used} (${ratio}), lệch ${apart}`
    : `${recorded} recorded in ${when}, ${used} used by issues and stock (${ratio}), ${apart} apart`;
}
