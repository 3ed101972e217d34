import type { Session } from '../../data/session.ts';
import { MachineSettingsPage } from '../../features/machine-settings/machine-settings-page.tsx';
import { OfficeSetupPage } from '../../features/office-setup/office-setup-page.tsx';
import { Machines } from './machines.tsx';
import { Sharing } from './sharing.tsx';

/** Cài đặt máy này, with how this machine shares the book. */
export const SettingsPage = ({ session }: { readonly session: Session }) => (
  <MachineSettingsPage session={session} Sharing={Sharing} />
);

/** Thiết lập, with the machines of the book. */
export const SetupPage = ({ session }: { readonly session: Session }) => (
  <OfficeSetupPage session={session} Machines={Machines} />
);
