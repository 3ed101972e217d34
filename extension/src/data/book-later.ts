import type { BookWorld } from './book-world.ts';
import { SecondCopy } from './second-copy.ts';

/** What a book needs only after a page has drawn, fetched as one part: every further one costs the popup its name. */
export { deskOf } from './book-desk.ts';
export { ownNamesOf } from './own-names.ts';
export { saveChecked } from './save-checked.ts';

/** The second copy of a book's newest entries. */
export const secondCopyOf = ({ store, area }: BookWorld): SecondCopy => new SecondCopy(area, store.info.book);
