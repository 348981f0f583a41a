import { IconPresentation } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '#renderer/kit/feature.ts';
import { storyCommands } from './commands.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Screens {
    story: true;
  }
}

export const story: Feature = {
  screens: [
    {
      name: 'story',
      key: 'r',
      Icon: IconPresentation,
      Screen: lazy(async () => ({ default: (await import('./StoryScreen.tsx')).StoryScreen })),
    },
  ],
  commands: storyCommands,
};
