import { useSignalEffect } from '@preact/signals';
import { dateText } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { BackupModel } from '../../models/backup.ts';
import { BookPlaces } from '../../models/book-place.ts';
import { randomName } from '../../platform/random-name.ts';
import { saveFile } from '../../platform/save-file.ts';
import { storageArea } from '../../platform/storage-area.ts';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './shell.module.css';
import { WORDS } from './words.ts';

/**
 * Says that the last back-up is more than a week old, on every page, until there is a newer one. Not where a server keeps
 * the book: that is backed up there, and every machine would be asked for the same file.
 */
export function BackupReminder({ session }: { readonly session: Session }) {
  const words = useWords(WORDS);
  const model = useMemo(() => new BackupModel(session, { saveFile, newDeviceName: randomName }), [session]);
  const places = useMemo(() => new BookPlaces(storageArea, session.book.info.book), [session]);
  useEffect(() => places.follow(), [places]);
  useSignalEffect(() => {
    // A back-up made on the settings page marks the book, which is a change like any other.
    void session.book.revision.value;
    void model.read();
  });
  const { value: place } = places.place;
  if (!model.isDue.value || place === undefined || place.is === 'hub') return null;
  const why = words.backupWhy[place.is];
  const { value: last } = model.last;
  return (
    <div class={styles['reminder']}>
      <Notice tone="ask" actions={<a href="#/cai-dat">{words.backUp}</a>}>
        {last === undefined ? words.backupNever(why) : words.backupDue(dateText(last), why)}
      </Notice>
    </div>
  );
}
