import { Alert } from '@mantine/core';
import { formatPartialDate } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { OutwardLink } from '#renderer/kit/OutwardLink.tsx';
import { platform } from '#renderer/platform/platform.ts';
import { localDay } from '#shared/base/day.ts';
import { isOld } from './age.ts';
import { InstallerCheckBox } from './InstallerCheckBox.tsx';

interface Props {
  version: string;
  madeOn: string;
  releases: string | null;
}

/** Which version this is, how old, and how to come to a newer one: the app itself asks nobody. */
export function VersionSection({ version, madeOn, releases }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <section>
      <h3>{t('about.releases.title')}</h3>
      <p>{t('about.releases.made', { version, date: formatPartialDate(madeOn, language) })}</p>
      {isOld(madeOn, localDay(new Date())) && (
        <Alert color="yellow" mt="xs" mb="xs" role="note">
          {t('about.releases.old')}
        </Alert>
      )}
      <p>
        {releases === null ? (
          t('about.releases.unpublished')
        ) : (
          <>
            {t('about.releases.see')} <OutwardLink text={releases} />
          </>
        )}
      </p>
      {platform().kind === 'desktop' && <InstallerCheckBox />}
    </section>
  );
}
