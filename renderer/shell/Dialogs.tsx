import { lazy, Suspense } from 'react';
import { CaptureDialog } from '#renderer/features/capture/CaptureDialog.tsx';
import { NetworkDeletion } from '#renderer/features/networks/NetworkDeletion.tsx';
import { NetworksDialog } from '#renderer/features/networks/NetworksDialog.tsx';
import { create } from '#renderer/features/networks/network-actions.ts';
import { SettingsDialog } from '#renderer/features/settings/SettingsDialog.tsx';
import { ShortcutsDialog } from '#renderer/features/settings/ShortcutsDialog.tsx';
import { useT } from '../kit/i18n.ts';
import { NameDialog } from '../kit/NameDialog.tsx';
import { closeDialog, useScreen } from '../kit/screen-state.ts';
import { DuplicateScreens } from './duplicate-screens.tsx';
import { FileScreens } from './file-screens.tsx';
import { StoringDialog } from './StoringDialog.tsx';

const ContactsDialog = lazy(async () => ({
  default: (await import('../features/contacts/ContactsDialog.tsx')).ContactsDialog,
}));
const CommunesDialog = lazy(async () => ({
  default: (await import('../features/communes/CommunesDialog.tsx')).CommunesDialog,
}));

const PrivacyDialog = lazy(async () => ({
  default: (await import('../features/about/PrivacyDialog.tsx')).PrivacyDialog,
}));
const AboutDialog = lazy(async () => ({
  default: (await import('../features/about/AboutDialog.tsx')).AboutDialog,
}));
const GuideDialog = lazy(async () => ({
  default: (await import('../features/guide/GuideDialog.tsx')).GuideDialog,
}));
const BackupsDialog = lazy(async () => ({
  default: (await import('../features/backups/BackupsDialog.tsx')).BackupsDialog,
}));

/** The dialogs that can be asked for from anywhere; at most one is open. */
export function Dialogs() {
  const t = useT();
  const dialog = useScreen((screen) => screen.dialog);
  return (
    <>
      {dialog === 'create-network' && (
        <NameDialog
          of="networks"
          title={t('networks.createTitle')}
          action={t('networks.createAction')}
          initial=""
          onClose={closeDialog}
          onDone={({ name }) => void create(name)}
        />
      )}
      <NetworksDialog opened={dialog === 'networks'} onClose={closeDialog} />
      <SettingsDialog opened={dialog === 'settings'} onClose={closeDialog} />
      <ShortcutsDialog opened={dialog === 'shortcuts'} onClose={closeDialog} />
      <NetworkDeletion />
      <StoringDialog />
      <Suspense fallback={null}>
        {dialog === 'communes' && <CommunesDialog onClose={closeDialog} />}
        {dialog === 'guide' && <GuideDialog onClose={closeDialog} />}
        {dialog === 'backups' && <BackupsDialog onClose={closeDialog} />}
        {dialog === 'privacy' && <PrivacyDialog onClose={closeDialog} />}
        {dialog === 'about' && <AboutDialog onClose={closeDialog} />}
        {dialog === 'contacts' && <ContactsDialog onClose={closeDialog} />}
      </Suspense>
      <CaptureDialog />
      <FileScreens />
      <DuplicateScreens />
    </>
  );
}
