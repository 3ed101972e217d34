import { numberText, type Language } from '@soxanh/core';
import { useEffect, useState } from 'preact/hooks';
import type { BookPlace } from '../../models/book-place.ts';
import { storageRoom, type StorageRoom } from '../../platform/storage-room.ts';
import { version } from '../../platform/version.ts';
import { FormCard } from '../../ui/form-card.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { WORDS } from './words.ts';

/** What the extension keeps on this machine, and what it is. */
export function AboutCard({ place }: { readonly place: BookPlace['is'] }) {
  const words = useWords(WORDS).about;
  const language = useLanguage();
  const [room, setRoom] = useState<StorageRoom | undefined>(undefined);
  useEffect(() => {
    // What a browser does not tell is left out; nothing rests on it.
    storageRoom().then(setRoom, () => undefined);
  }, []);
  return (
    <FormCard title={words.title}>
      {room === undefined ? null : (
        <p>
          {words.used(sizeText(room.used, language))}{' '}
          {room.isPersistent ? words.persistent : words.notPersistent[place]}
        </p>
      )}
      <p class={form['quiet']}>
        {words.version(version())} {words.licence}
      </p>
    </FormCard>
  );
}

const BYTES_A_KILOBYTE = 1000;

/** "1,2 MB": one decimal is enough to see it grow. */
function sizeText(bytes: number, language: Language): string {
  const kilobytes = bytes / BYTES_A_KILOBYTE;
  return kilobytes < BYTES_A_KILOBYTE
    ? `${numberText(Math.round(kilobytes), 0, language)} KB`
    : `${numberText(Math.round(kilobytes / 100), 1, language)} MB`;
}
