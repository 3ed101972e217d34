import { amountFromText, err, RESOURCES, type Language, type ResourceId, type Result } from '@soxanh/core';

/** A number as the screen's language writes it, in the unit people read; another unit may follow ("2 ram"). */
export function typedAmount(
  text: string,
  resource: ResourceId,
  language: Language,
): Result<number, 'amount' | 'not-whole'> {
  const typed = text.trim();
  const symbol = RESOURCES[resource].shown.symbol[language];
  const read = amountFromText(/^[\d.,]+$/.test(typed) ? `${typed} ${symbol}` : typed, resource, language);
  if (read.ok) return read;
  return err(read.error.kind === 'not-whole' ? 'not-whole' : 'amount');
}
