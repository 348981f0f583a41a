import { Button } from '@mantine/core';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { useMaillage } from '#renderer/store/store.ts';
import classes from './about.module.css';

const BEFORE_RIGHTS = ['where', 'network', 'persons', 'responsible'] as const;
const RIGHTS = ['access', 'correction', 'erasure', 'objection'] as const;
const AFTER_RIGHTS = ['exports', 'backups', 'limits'] as const;

/** What is kept, where, and what a coordinator owes the persons whose names are noted. */
export function PrivacyDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const networkOpen = useMaillage(({ current }) => current !== null);
  const section = (name: (typeof BEFORE_RIGHTS | typeof AFTER_RIGHTS)[number]) => (
    <section key={name}>
      <h3>{t(`about.privacy.${name}.title`)}</h3>
      <p>{t(`about.privacy.${name}.text`)}</p>
    </section>
  );
  return (
    <Dialog onClose={onClose} title={t('about.privacy.title')} size="min(720px, 94vw)">
      <div className={classes.page}>
        <p className={classes.intro}>{t('about.privacy.intro')}</p>
        {BEFORE_RIGHTS.map(section)}
        <section>
          <h3>{t('about.privacy.rights.title')}</h3>
          <p>{t('about.privacy.rights.text')}</p>
          <ul>
            {RIGHTS.map((right) => (
              <li key={right}>{t(`about.privacy.rights.${right}`)}</li>
            ))}
          </ul>
        </section>
        {AFTER_RIGHTS.map(section)}
        {networkOpen && (
          <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => openDialog('contacts')}>
            {t('contacts.all')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
