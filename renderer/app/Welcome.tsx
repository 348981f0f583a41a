import { add, open } from '#renderer/features/networks/network-actions.ts';
import { sampleData } from '#renderer/features/start/open-sample.ts';
import { StartScreen } from '#renderer/features/start/StartScreen.tsx';
import { importFiles, openDialog } from './screen-state.ts';
import { useMenuActions } from './use-menu-actions.ts';

/** The window with no network open. */
export function Welcome() {
  useMenuActions();
  return (
    <StartScreen
      onOpen={(id) => void open(id)}
      onFiles={importFiles}
      onSample={() => void sampleData().then(add)}
      onImport={() => openDialog('import')}
    />
  );
}
