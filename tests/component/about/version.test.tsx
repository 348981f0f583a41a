import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { isOld } from '#renderer/features/about/age.ts';
import { VersionSection } from '#renderer/features/about/VersionSection.tsx';
import { done } from '#shared/base/outcome.ts';
import type { InstallerCheck } from '#shared/bridge.ts';
import { show } from '../shell/harness.tsx';

const bridge = vi.hoisted(() => ({ kind: 'desktop', checkInstaller: vi.fn(), openLink: vi.fn() }));
vi.mock('#renderer/platform/platform.ts', () => ({ platform: () => bridge }));

it('a version is old after six months of the clock, whatever the clock said before', () => {
  expect(isOld('2026-08-31', '2027-02-27')).toBe(false);
  expect(isOld('2026-08-31', '2027-02-28')).toBe(true);
  expect(isOld('2026-08-31', '1970-01-01')).toBe(false);
});

it('an old version says so, and the page of versions is opened by a link that asks', async () => {
  bridge.openLink.mockResolvedValue(done('declined'));
  show(<VersionSection version="1.2.3" madeOn="2020-01-31" releases="https://maillage.example/versions" />);
  expect(screen.getByText('Version 1.2.3 du 31 janvier 2020.')).toBeVisible();
  expect(screen.getByRole('note')).toHaveTextContent('plus de six mois');
  await userEvent.click(screen.getByRole('link', { name: /maillage\.example/ }));
  expect(bridge.openLink).toHaveBeenCalledExactlyOnceWith('https://maillage.example/versions');
});

it('a new one does not, and where nothing is published no link leads nowhere', () => {
  show(<VersionSection version="1.2.3" madeOn="2999-01-01" releases={null} />);
  expect(screen.queryByRole('note')).toBeNull();
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText(/aucune adresse de publication/)).toBeVisible();
});

it('a downloaded installer is checked, with what was found and its sum', async () => {
  const check: InstallerCheck = {
    name: 'maillage (1).deb',
    sha256: 'ab'.repeat(32),
    signedName: 'maillage-1.3.0-linux-x64.deb',
    verdict: 'genuine',
  };
  show(<VersionSection version="1.2.3" madeOn="2026-11-30" releases={null} />);
  const press = () => userEvent.click(screen.getByRole('button', { name: /^Vérifier/ }));
  bridge.checkInstaller.mockResolvedValueOnce(done(check));
  await press();
  expect(screen.getByRole('status')).toHaveTextContent('Installateur authentique');
  expect(screen.getByRole('status')).toHaveTextContent('maillage-1.3.0-linux-x64.deb');
  expect(screen.getByRole('status')).toHaveTextContent(check.sha256);
  bridge.checkInstaller.mockResolvedValueOnce(done({ ...check, verdict: 'altered' }));
  await press();
  expect(screen.getByRole('status')).toHaveTextContent('Ne l’installez pas');
  bridge.checkInstaller.mockResolvedValueOnce(done(null));
  await press();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
