/** The two languages of every screen and file. Vietnamese is the default everywhere. */
export type Language = 'vi' | 'en';

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
