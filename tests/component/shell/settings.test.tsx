import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { SettingsDialog } from '#renderer/features/settings/SettingsDialog.tsx';
import { Providers } from '#renderer/shell/Providers.tsx';

const system = vi.hoisted(() => ({ wants: { dark: false, language: 'fr' }, changed: () => {} }));

vi.mock('#renderer/platform/system.ts', () => ({
  systemWants: () => system.wants,
  whenSystemChanges: (then: () => void) => {
    system.changed = then;
  },
}));

it('theme and language follow the system until one is chosen; letters grow with the interface', async () => {
  render(
    <Providers>
      <SettingsDialog onClose={() => undefined} />
    </Providers>,
  );
  const root = document.documentElement;
  const choose = (of: string, name: string) =>
    userEvent.click(within(screen.getByRole('radiogroup', { name: of })).getByRole('radio', { name }));
  const turn = (wants: typeof system.wants) =>
    act(() => {
      system.wants = wants;
      system.changed();
    });
  expect(root).toHaveAttribute('data-mantine-color-scheme', 'light');
  turn({ dark: true, language: 'en-GB' });
  expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(screen.getByRole('dialog', { name: 'Settings' })).toBeVisible();

  expect(root.lang).toBe('en');

  await choose('Theme', 'Light');
  await choose('Language', 'Français');
  turn({ dark: true, language: 'en' });
  expect(root).toHaveAttribute('data-mantine-color-scheme', 'light');
  await choose('Thème', 'Comme le système');
  expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');

  await choose('Taille du texte', '130 %');
  expect(root.style.getPropertyValue('--letters')).toBe('1.3');
  expect(JSON.parse(localStorage.getItem('maillage.preferences') ?? '')).toMatchObject({
    themeChoice: 'system',
    languageChoice: 'fr',
    textSize: 130,
  });
});
