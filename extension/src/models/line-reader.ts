/** The reader of typed lines as a piece of its own, so that a page can draw before it is there. */
export { readLine } from '@soxanh/core';
