/** Opens the browser's print window for this page. */
export const printPage = (): void => print();
