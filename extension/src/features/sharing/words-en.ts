import { entries } from '../../ui/words/entries-en.ts';
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
  broughtBack:
    'The book on this machine had lost some entries; they are back from the second copy, and the machine goes on under a new name. Nothing is lost.',
  known: 'Noted',
  waiting: (count) =>
    `From the folder or a file, not confirmed by the server and not counted yet: ${entries(count)}.`,
  orphans: (count) =>
    `On this machine and not on the server: ${entries(count)}. Export a data file and send it to the Office; what is in it still counts here.`,
  sendNow: 'Send now',
  sending: 'Sending…',
  previewOpen: 'See exactly what will be sent',
  privacy: 'No names, document titles or meeting subjects are sent.',
  hub: {
    title: 'Sổ Xanh server',
    none: 'This machine is not connected to a server.',
    address: 'Address',
    records: 'Department and role',
    toMachines: 'Machines and codes',
    other: (theirs, ours) =>
      `This machine is connected to the server ${theirs}; the office is set to use ${ours}. Nothing is sent to the old one or fetched from it; what is recorded is kept here. Ask the Office for a code of the server that is set and paste it here.`,
  },
  join: {
    title: 'Connect with a code',
    code: 'Connection code',
    hint: 'Paste the code the Office gave. It works once and for a limited time.',
    connect: 'Connect',
    foundAsk: (count) =>
      `Put the open book on this server? It sends ${entries(count)}. From then on entries count when the server has them.`,
    found: 'Put the open book on the server',
    cancel: 'Not now',
    joining: 'Connecting…',
    taken: (count) => `Taking in the book: ${entries(count)}…`,
    joined: (office, duties) => `Connected to the server of ${office}. Department and role: ${duties}.`,
    unnamed: 'the office',
  },
  folder: {
    title: 'Shared folder',
    what: 'Machines read and write one folder on the local network or a USB stick; no server is needed.',
    beside:
      'For a machine that cannot always reach the server: entries pass through the folder and count when the server has them.',
    explain:
      'The browser asks twice. Next time choose "Allow on every visit", and the machine sends by itself.',
    choose: 'Choose the shared folder',
    other: 'Choose another folder',
    leave: 'Stop using the folder',
    ready: (name) => `The folder "${name}" is in use.`,
    ask: (name) => `The browser has to be allowed again to use the folder "${name}". Press "Allow again".`,
    explainAgain:
      'When the browser asks, choose "Allow on every visit": the machine then sends by itself and does not ask again.',
    allow: 'Allow again',
    gone: (name, since) =>
      `The folder "${name}" has not been found since ${since}. Check the network drive or the USB stick.`,
    goneNow: (name) => `The folder "${name}" was not found. Check the network drive or the USB stick.`,
    'not-writable': (name) =>
      `The folder "${name}" cannot be written to: this machine has no right to. Ask the administrator for it, or choose another folder.`,
    full: (name) => `The folder "${name}" is full. Free some space or choose another one.`,
    failed: (name) =>
      `The folder "${name}" cannot be read or written. Check the network drive or the USB stick, or choose another folder.`,
    meanwhile: {
      alone: 'Recording goes on, is kept here and goes out when the folder can be used again.',
      hub: 'What goes through the server is not affected.',
    },
    edited: (name) =>
      `The file ${name} in the folder was edited by hand and is not read. Nothing here changed. Tell the Office.`,
    firefox: 'Firefox cannot open folders. Use the server or files.',
    problems: {
      'not-permitted': 'The browser may not use this folder. Choose it again and allow viewing and editing.',
      cancelled: '',
      'not-writable':
        "This folder cannot be written to. Choose one that this machine's account may write to.",
      full: 'This folder is full. Free some space or choose another one; everything is kept on this machine.',
      failed: 'The folder could not be opened. Check that it is still there and choose it again.',
    },
  },
  preview: {
    title: 'Exactly what will be sent',
    close: 'Close',
    none: 'No entry is waiting to be sent.',
    lines: (count) =>
      count === '1'
        ? 'One line, word for word as it is sent:'
        : `${count} lines, word for word as they are sent:`,
    first: (shown, all) => `The first ${shown} of ${all} lines, word for word as they are sent:`,
    list: 'The lines that will be sent',
  },
};
