/** Closes the popup. A tab that the person opened stays: browsers close only what a script opened. */
export const closePage = (): void => close();
