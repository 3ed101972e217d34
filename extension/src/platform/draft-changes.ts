import { draftKey } from './draft-box.ts';

/** Calls back with the name of a draft of this book that another page of ours has changed. Returns a function that ends it. */
export const onDraftsChanged =
  (book: string) =>
  (listener: (name: string) => void): (() => void) => {
    const prefix = draftKey(book, '');
    const heard = ({ storageArea, key }: StorageEvent): void => {
      if (storageArea === localStorage && key?.startsWith(prefix) === true)
        listener(key.slice(prefix.length));
    };
    addEventListener('storage', heard);
    return () => removeEventListener('storage', heard);
  };
