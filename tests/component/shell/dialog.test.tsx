import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { show } from './harness.tsx';

function Asked() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        Demander
      </button>
      {asking && (
        <Dialog title="Question" onClose={() => setAsking(false)}>
          <button type="button">Répondre</button>
        </Dialog>
      )}
    </>
  );
}

it('gives the focus back to what opened it, so that work goes on by keyboard', async () => {
  const user = userEvent.setup();
  show(<Asked />);
  await user.tab();
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Question' });
  await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Demander' })).toHaveFocus());
});
