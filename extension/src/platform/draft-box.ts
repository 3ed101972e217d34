/** Keeps what is half typed, at every keystroke, for a page that may be closed at any moment. */
export interface DraftBox {
  /** What was kept; empty if nothing was. */
  read(): string;
  write(text: string): void;
}

/** The key under which a box stands in the page's own storage. */
export const draftKey = (book: string, name: string): string => `draft/${book}/${name}`;

/**
 * The boxes of one book in the page's own storage, which is written at once: nothing waits, so nothing typed is ever behind.
 * No box is without its book: what is half typed in the sample must not stand in the office's own figures.
 */
export const draftBoxes =
  (book: string) =>
  (name: string): DraftBox => {
    const key = draftKey(book, name);
    return {
      read: () => localStorage.getItem(key) ?? '',
      write: (text) => {
        try {
          if (text === '') localStorage.removeItem(key);
          else localStorage.setItem(key, text);
        } catch {
          // A full storage keeps no draft; what is typed still stands on the screen.
        }
      },
    };
  };
