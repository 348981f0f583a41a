import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ImportWizard } from '#renderer/features/import/ImportWizard.tsx';
import { useMaillage } from '#renderer/store/store.ts';
import { openFresh, show } from '../shell/harness.tsx';

// A worker cannot run here; this one breaks down as one does that runs out of memory.
vi.mock('#renderer/workers/codecs-client.ts', () => ({
  startCodecs: () => ({
    open: async () => ({
      ok: false,
      fault: { of: 'worker', why: 'broken', detail: 'Maximum call stack size exceeded' },
    }),
    end: () => undefined,
  }),
}));

beforeEach(() => openFresh());

it('a reader that breaks down is reported, and nothing is changed', async () => {
  const before = useMaillage.getState().current;
  const files = [{ name: 'gros.csv', path: null, bytes: new TextEncoder().encode('Nom\nFerme') }];
  show(<ImportWizard onClose={() => undefined} files={files} />);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('gros.csv');
  expect(alert).toHaveTextContent('Ce fichier ne peut pas être importé.');
  expect(screen.getByRole('button', { name: 'Choisir des fichiers…' })).toBeVisible();
  expect(useMaillage.getState().current).toBe(before);
});
