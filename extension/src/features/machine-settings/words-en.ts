import type { VI } from './words-vi.ts';

/** Texts of this machine's settings, English. */
export const EN: typeof VI = {
  display: {
    title: 'Display',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'As the machine', light: 'Light', dark: 'Dark' },
  },
  who: {
    title: 'This machine records for',
    role: 'Recording as',
    reader: 'Role',
    hints: {
      recorder: 'A recorder writes and corrects entries of the departments chosen below only.',
      focal: 'A focal person records for the department and sees how it records under Trend.',
      head: 'A head records for the department, gives reasons for changes and sees how it records under Trend.',
      office: 'The Office records for every department and states what is under Set-up.',
      union: 'The youth union sees every figure of the book. This machine records no use.',
      leadership: 'The leadership sees every figure of the book. This machine records nothing.',
    },
    onHub: {
      recorder: 'A recorder records for the given departments and corrects what this very machine recorded.',
      focal:
        'A focal person records for the given departments, corrects what this very machine recorded, and sees how the department records under Trend.',
      head: 'A head records for the department and corrects its entries, gives reasons for changes and sees how it records under Trend.',
    },
    decided:
      'Departments and roles are given by the Office under Set-up › Machines and codes. Only what was given can be chosen here.',
    given: 'Department and role are given by the Office under Set-up › Machines and codes.',
    department: 'Department',
    departments: 'Departments recorded on this machine',
    none: 'Choose at least one department; without one this machine cannot record.',
  },
  reminder: {
    title: 'Reminder',
    on: 'Remind once each working day while the department has recorded nothing',
    hint: 'The browser will ask whether notifications may be shown. It can be turned off at any time.',
    time: 'Time of the reminder',
    wrongTime: 'Not a time, for example 16:30. The earlier time is kept.',
    refused:
      "Not turned on: the browser does not allow notifications. Allow them for the extension in the browser's settings, then turn this on again.",
  },
  shortcuts: {
    title: 'Shortcuts',
    names: {
      _execute_action: 'Open the recording window',
      'open-panel': "Open the department's panel",
      'open-book': 'Open the book',
    },
    none: 'not set',
    change: 'Change the shortcuts',
    omnibox: 'In the address bar: type sx, a space, then the entry, for example "sx 20 sheets".',
  },
  backup: {
    title: 'Back-up and data files',
    last: (day) => `Last back-up: ${day}.`,
    never: 'Never backed up on this machine.',
    weekly: {
      alone: 'The figures are on this machine only; back up weekly.',
      folder: 'The figures are in the shared folder too; still back up to another place weekly.',
      hub: 'What was sent is on the server too; what was not sent yet is on this machine only.',
    },
    backUp: 'Back up to a file',
    restore: 'Restore or merge from a file…',
    explained:
      'Restoring or merging only adds entries that are not here yet; nothing on this machine is deleted. Doing it again with the same file changes nothing more.',
    carry:
      'Between machines without a common network: export a file here, send it by mail or copy it to a stick, and merge it on the other machine. The first file has the whole book, later ones only what is new.',
    exportNew: 'Export what is new since the last time',
    nothingSince: 'Nothing is new since the last time, so no file was exported.',
    working: 'Working…',
    reading: (count) => `Reading the file: ${count} lines…`,
    saving: (count) => `Writing to the book: ${count} entries…`,
    backedUp: (name, count) =>
      `The file ${name} was exported with ${count} entries. Copy it to another place to be safe.`,
    handedOver: (name, count) =>
      `The file ${name} was exported with ${count} entries. Take it to the other machine and merge it there.`,
    restoredWaiting: (count) => `${count} of them are not confirmed by the server and not counted yet.`,
    restored: (added) => `The file was merged into the book: ${added} entries added.`,
    nothingNew: 'There is nothing new in this file: all its entries are here already. The book is unchanged.',
    twins: (count) =>
      `${count} entries have the id of another one and a different text; both texts are kept, every machine counts the same one.`,
    damaged: (count) =>
      `${count} lines of the file are damaged and could not be read; the others were merged. The first damaged lines:`,
    damagedLine: (line, begins) => `Line ${line}: ${begins}`,
    wrongBook: (theirs, mine) =>
      `This file is the book of ${theirs}, the open book is that of ${mine}; they are different books and cannot be merged. Nothing was changed.`,
    unnamed: 'an office without a name',
    notABundle: 'This is not a back-up file of Sổ Xanh. Choose a file ending in .jsonl. Nothing was changed.',
    newerVersion:
      'This file was made by a newer Sổ Xanh. Update the extension, then restore again. Nothing was changed.',
    unreadable:
      'The browser cannot read this file. Copy it to the machine and choose it again. Nothing was changed.',
    partly: 'What was merged before it stopped stays in the book; restore from this file again for the rest.',
    notRestored:
      'Not all of this file was merged. Try again; if it fails, close the browser and open it again. Nothing recorded is lost.',
    notBackedUp: 'No file was exported. Try again; if it fails, close the browser and open it again.',
  },
  book: {
    title: 'The open book',
    sampleOpen: 'This machine has the sample book open, for trying out.',
    start: "Begin the office's own book",
    sampleKept: 'The sample book is still on this machine.',
    real: (name) => `The book of ${name}.`,
    deleteSample: 'Delete the sample book',
    deleteExplained:
      "The sample figures and entries made in it will be gone for good. The office's own book is not touched.",
    deleteYes: 'Delete for good',
    deleteNo: 'Keep it',
    notDeleted: 'The sample book was not deleted. Close the other Sổ Xanh windows and try again.',
  },
  policy: {
    title: "The office's policy",
    fault: (field, value, why) =>
      `The value ${field} of the policy cannot be used ("${value}"): ${why} This machine leaves it out; the rest holds. Tell the administrator.`,
    why: {
      'no-text': 'it has to be text.',
      empty: 'it is empty.',
      'no-address': 'it is no whole address of a server, such as https://so-xanh.co-quan.example.',
      'not-encrypted': 'the address of a server has to begin with https://.',
      'no-language': 'it can be vi or en only.',
      'strange-field': 'there is no value of this name; the names are hub, office, language.',
    },
  },
  about: {
    title: 'Machine and extension',
    used: (size) => `Sổ Xanh uses ${size} on this machine.`,
    persistent: 'The browser promised not to clear these figures by itself.',
    notPersistent: {
      alone:
        'The browser does not promise to keep these figures for ever; back up weekly, so that nothing is lost if the machine fails.',
      folder:
        'The browser does not promise to keep these figures for good; back up weekly and keep the shared folder within reach.',
      hub: 'The browser does not promise to keep these figures for good; what was sent stays on the server.',
    },
    version: (version) => `Sổ Xanh, version ${version}.`,
    licence: 'Open source, MIT licence. Figures go only to the server or folder chosen under Sharing.',
  },
};
