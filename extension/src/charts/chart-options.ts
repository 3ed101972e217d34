import { amountNumber, RESOURCES, type Language, type ResourceId } from '@soxanh/core';
import type { ScaleOptionsByType, TooltipItem, TooltipOptions } from 'chart.js';
import type { Ink } from './ink.ts';

/** How amounts of a resource are printed. */
export interface AmountPrint {
  readonly resource: ResourceId;
  readonly language: Language;
}

/** Half of a recursively partial type: what Chart.js accepts of its own options. */
type Some<T> = { [K in keyof T]?: T[K] extends object ? Some<T[K]> : T[K] };

/** Options every chart has: fixed size of its frame, no movement. */
export const STILL = { responsive: true, maintainAspectRatio: false, animation: false } as const;

/** Letters of a chart. */
export const letters = ({ family, size }: Ink) => ({ family, size });

/** The scale of amounts, from zero; where there are none it shows ten of the unit, so that it is a scale at all. */
export function amountScale(ink: Ink, { resource, language }: AmountPrint, top: number) {
  return {
    type: 'linear' as const,
    beginAtZero: true,
    suggestedMax: top > 0 ? top : 10 * RESOURCES[resource].shown.per,
    border: { display: false },
    grid: { color: ink.grid, drawTicks: false },
    ticks: {
      color: ink.quiet,
      font: letters(ink),
      maxTicksLimit: 4,
      padding: 6,
      // Between two small units there is no amount to name.
      callback: (value: number | string) =>
        Number.isInteger(value) ? amountNumber(Number(value), resource, language) : null,
    },
  } satisfies Some<ScaleOptionsByType<'linear'>>;
}

/** The box with the words of one place; no coloured squares, the words say it. */
export function words(ink: Ink, title: (at: number) => string, label: (at: number) => string | string[]) {
  return {
    displayColors: false,
    titleFont: letters(ink),
    bodyFont: letters(ink),
    callbacks: {
      title: ([item]: TooltipItem<'line' | 'bar'>[]) => title(item?.dataIndex ?? 0),
      label: (item: TooltipItem<'line' | 'bar'>) => label(item.dataIndex),
    },
  } satisfies Some<TooltipOptions>;
}
