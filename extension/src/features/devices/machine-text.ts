import { roleName, type Language, type Office } from '@soxanh/core';
import type { MachineInfo } from '@soxanh/sync';
import { receiverName } from '../../ui/words/duty-words.ts';
import type { DevicesWords } from './words.ts';

/** What a machine is called on the screen. */
export const machineName = ({ label }: MachineInfo, { list: words }: DevicesWords): string =>
  label === undefined || label === '' ? words.unnamed : label;

/** What a machine is found by: its name, its departments and its roles, as its row says them. */
export const machineText = (
  machine: MachineInfo,
  office: Office,
  words: DevicesWords,
  language: Language,
): string =>
  [
    machineName(machine, words),
    ...machine.duties.flatMap((duty) => [
      receiverName(duty, office, language),
      roleName(duty.role, language),
    ]),
  ].join(' ');
