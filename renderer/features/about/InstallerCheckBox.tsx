import { Alert, Button, Code } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { isDone } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import type { InstallerCheck } from '#shared/bridge.ts';

const COLOURS: Readonly<Record<InstallerCheck['verdict'], string>> = {
  genuine: 'green',
  altered: 'red',
  forged: 'red',
  'no-signature': 'yellow',
  'no-key': 'yellow',
};

/** Says of a downloaded installer whether it is the one that was published. */
export function InstallerCheckBox() {
  const t = useT();
  const [checking, setChecking] = useState(false);
  const [check, setCheck] = useState<InstallerCheck | null>(null);
  const run = async () => {
    setChecking(true);
    const outcome = await platform().checkInstaller();
    setChecking(false);
    if (isDone(outcome)) setCheck(outcome.value);
  };
  return (
    <>
      <p>{t('about.check.text')}</p>
      <Button
        variant="default"
        size="xs"
        mt={6}
        loading={checking}
        leftSection={<IconShieldCheck size={15} />}
        onClick={() => void run()}
      >
        {t('about.check.button')}
      </Button>
      <div role="status">
        {check && (
          <Alert color={COLOURS[check.verdict]} mt="xs" title={t(`about.check.${check.verdict}.title`)}>
            <p>
              {t(`about.check.${check.verdict}.text`, { name: check.name, signed: check.signedName ?? '' })}
            </p>
            <p>
              SHA-256 <Code style={{ overflowWrap: 'anywhere' }}>{check.sha256}</Code>
            </p>
          </Alert>
        )}
      </div>
    </>
  );
}
