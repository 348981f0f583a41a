import { type ComponentType, Suspense, useEffect } from 'react';
import type { DialogEntry, DialogProps } from '#renderer/kit/feature.ts';
import { mayChange, useChangeable } from '#renderer/kit/may-change.ts';
import { closeDialog, type DialogName, useNavigation } from '#renderer/kit/navigation.ts';
import { COMMANDS } from './commands.ts';
import { FEATURES } from './features.ts';
import { Slot } from './Slot.tsx';
import { StoringDialog } from './StoringDialog.tsx';

/** The dialogs that can be asked for from anywhere, at most one of them open, and those that open by themselves. */
export function Dialogs() {
  return (
    <>
      <OpenDialog />
      <StoringDialog />
      <Slot name="asking" />
    </>
  );
}

function OpenDialog() {
  const name = useNavigation(({ dialog }) => dialog);
  const given = useNavigation((navigation) => navigation.given);
  const entry = name && entryOf(name);
  const refused = useChangeable() ? false : (entry?.changes ?? false);
  useEffect(() => {
    if (refused && !mayChange()) closeDialog();
  }, [refused]);
  if (!entry || refused) return null;
  const { Dialog } = entry;
  return (
    <Suspense fallback={null}>
      <Dialog key={name} {...given} onClose={closeDialog} commands={COMMANDS} />
    </Suspense>
  );
}

type AnyDialog = Omit<DialogEntry<object>, 'Dialog'> & { Dialog: ComponentType<DialogProps> };

/** What a dialog is handed was checked when it was opened, together with its name. */
function entryOf(name: DialogName): AnyDialog | undefined {
  const found = FEATURES.find(({ dialogs }) => dialogs?.[name])?.dialogs as
    | Record<string, AnyDialog>
    | undefined;
  return found?.[name];
}
