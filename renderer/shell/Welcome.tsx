import { useMemo } from 'react';
import { add, open } from '#renderer/features/networks/network-actions.ts';
import { sampleData } from '#renderer/features/start/open-sample.ts';
import { StartScreen } from '#renderer/features/start/StartScreen.tsx';
import { offerTourOnce } from '#renderer/features/tour/tour-state.ts';
import { importFiles, openDialog } from '../kit/screen-state.ts';
import { useShortcuts } from '../kit/shortcuts.ts';
import { helpCommands } from './commands.ts';
import { RecoveryNotice } from './RecoveryNotice.tsx';
import { startTour } from './start-tour.ts';
import { useMenuActions } from './use-menu-actions.ts';

/** The window with no network open. */
export function Welcome() {
  useMenuActions();
  const commands = useMemo(() => helpCommands(), []);
  useShortcuts(commands);
  const openSample = async () => {
    const sample = await sampleData();
    offerTourOnce();
    await add(sample);
  };
  return (
    <>
      <RecoveryNotice />
      <StartScreen
        onOpen={(id) => void open(id)}
        onFiles={importFiles}
        onSample={() => void openSample()}
        onImport={() => openDialog('import')}
        onTour={() => void startTour()}
        onGuide={() => openDialog('guide')}
      />
    </>
  );
}
