import type { VI } from './words-vi.ts';

/** Texts of sharing, English. */
export const EN: typeof VI = {
  title: 'Sharing',
  alone:
    'The figures are on this machine only. For several machines to keep one book, use one of the three ways below; they can be used together.',
  reading: 'Looking up how sharing stands…',
  unread: 'How sharing stands could not be read. Nothing on this machine changed. Reload the page.',
  cloned:
    'The profile of this machine was copied to another one; it goes on under a new name. Nothing is lost.',
  waiting: (count) =>
    `${count} entries from the folder or a file are not confirmed by the server and not counted yet.`,
  orphans: (count) =>
    `${count} entries are on this machine and not on the server. Export a data file and send it to the Office; they still count here.`,
  sendNow: 'Send now',
  sending: 'Sending…',
  previewOpen: 'See exactly what will be sent',
  privacy: 'No names, document titles or meeting subjects are sent.',
  hub: {
    title: 'Sổ Xanh server',
    none: 'This machine is not connected to a server.',
    address: 'Address',
    records: 'This machine records for',
    toMachines: 'Machines and codes',
  },
  join: {
    title: 'Connect with a code',
    code: 'Connection code',
    hint: 'Paste the code the Office gave. It works once and for 24 hours.',
    connect: 'Connect',
    foundAsk: (count) =>
      `Put the open book on this server? ${count} entries will be sent. From then on entries count when the server has them.`,
    found: 'Put the open book on the server',
    cancel: 'Not now',
    joining: 'Connecting…',
    taken: (count) => `Taking in the book: ${count} entries…`,
    joined: (office, duties) => `Connected to the server of ${office}. This machine records for: ${duties}.`,
    unnamed: 'the office',
  },
  folder: {
    title: 'Shared folder',
    what: 'Machines read and write one folder on the local network or a USB stick; no server is needed.',
    explain:
      'The browser asks twice. Next time choose "Allow on every visit", and the machine sends by itself.',
    choose: 'Choose the shared folder',
    other: 'Choose another folder',
    leave: 'Stop using the folder',
    ready: (name) => `The folder ${name} is in use.`,
    ask: (name) => `The folder ${name} needs to be allowed again. Recording goes on and is kept here.`,
    allow: 'Allow again',
    gone: (name, since) =>
      `The folder ${name} has not been found since ${since}. Everything is kept here and goes out when it returns.`,
    goneNow: (name) =>
      `The folder ${name} was not found. Everything is kept here and goes out when it returns.`,
    edited: (name) =>
      `The file ${name} of another machine was edited by hand and is not read. Nothing here changed. Tell the Office.`,
    firefox: 'Firefox cannot open folders. Use the server or files.',
    problems: {
      'not-permitted': 'The browser may not use this folder. Choose it again and allow viewing and editing.',
      cancelled: '',
      'not-writable':
        "This folder cannot be written to. Choose one that this machine's account may write to.",
      failed: 'The folder could not be opened. Check that it is still there and choose it again.',
    },
  },
  files: {
    title: 'Data files',
    what: 'Move figures by file: export, send by mail or copy to a stick, and take the file in on the other machine. Taking one in twice changes nothing more.',
    export: 'Export a data file',
    exportNew: 'Export what is new since the last file',
    import: 'Take in a data file…',
    working: 'Working…',
    exported: (name, count) => `Exported ${name} with ${count} entries.`,
    imported: (count) => `${count} new entries were taken in from the file.`,
    nothingSince: 'Nothing is new since the last file, so none was exported.',
    waiting: (count) => `${count} of them are not confirmed by the server and not counted yet.`,
    nothingNew: 'There is nothing new in this file. The book did not change.',
    damaged: (count) => `${count} damaged lines of the file could not be read; the others were taken in.`,
    notExported: 'Not exported. Try again; if it fails, close the browser and open it again.',
    wrongBook: 'This file belongs to another book and is not taken into the open one. Nothing was changed.',
    notABundle: 'This is not a data file of Sổ Xanh. Choose a file ending in .jsonl. Nothing was changed.',
    newer: 'This file was made by a newer Sổ Xanh. Update the extension and try again. Nothing was changed.',
    unreadable:
      'The browser cannot read this file. Copy it to the machine and choose it again. Nothing was changed.',
    notImported:
      'Not all of this file was taken in. Take it in again for the rest. Nothing recorded is lost.',
  },
  preview: {
    title: 'Exactly what will be sent',
    close: 'Close',
    none: 'No entry is waiting to be sent.',
    lines: (count) => `${count} lines, word for word as they are sent:`,
    first: (shown, all) => `The first ${shown} of ${all} lines, word for word as they are sent:`,
    list: 'The lines that will be sent',
  },
};
