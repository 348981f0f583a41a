import about from 'virtual:notices';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { fold } from '#shared/base/fold.ts';
import classes from './about.module.css';
import { VersionSection } from './VersionSection.tsx';

const PARTS = ['licence', 'data', 'font', 'desktop'] as const;

/** Which version this is, and whose work is in it under which licence. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const words = fold(typed);
  const found = about.notices.filter(({ name, licence }) => fold(`${name} ${licence}`).includes(words));
  return (
    <Dialog onClose={onClose} title={t('about.title')} size="min(720px, 94vw)">
      <div className={classes.page}>
        <p className={classes.intro}>{t('about.version', { version: about.version })}</p>
        <VersionSection version={about.version} madeOn={about.madeOn} releases={about.releases} />
        {PARTS.map((part) => (
          <section key={part}>
            <h3>{t(`about.${part}.title`)}</h3>
            <p>{t(`about.${part}.text`)}</p>
          </section>
        ))}
        <section>
          <h3>{t('about.libraries', { count: about.notices.length })}</h3>
          <TextInput
            my={6}
            aria-label={t('about.search')}
            placeholder={t('about.search')}
            leftSection={<IconSearch size={15} />}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {found.length === 0 ? (
            <p role="status">{t('about.noneFound')}</p>
          ) : (
            <div className={classes.list}>
              {found.map(({ name, version, licence, text }) => (
                <details key={`${name} ${version}`}>
                  <summary>
                    <span>{name}</span>
                    <span>{version}</span>
                    <span>{licence}</span>
                  </summary>
                  <pre className={classes.text} lang="en">
                    {text}
                  </pre>
                </details>
              ))}
            </div>
          )}
        </section>
      </div>
    </Dialog>
  );
}
