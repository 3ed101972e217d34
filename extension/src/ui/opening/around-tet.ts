import type { Comparison } from '@soxanh/core';

/** Around Tết the days whose rates are used are others than those whose amounts stand beside this period's. */
export const isAroundTet = ({ with: compared }: Comparison): boolean => compared.tet?.touched === true;
