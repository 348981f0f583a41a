import { ask } from '#renderer/kit/intents.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { add, open } from '#renderer/kit/network-actions.ts';
import { sampleData } from './open-sample.ts';
import { StartScreen } from './StartScreen.tsx';

/** Where the window begins while no network is open. */
export function Welcome() {
  const openSample = async () => {
    const sample = await sampleData();
    void ask({ what: 'offer-tour' });
    await add(sample);
  };
  return (
    <StartScreen
      onOpen={(id) => void open(id)}
      onFiles={(files) => openDialog('import', { files })}
      onSample={() => void openSample()}
      onImport={() => openDialog('import')}
      onTour={() => void ask({ what: 'start-tour' })}
      onGuide={() => openDialog('guide')}
    />
  );
}
