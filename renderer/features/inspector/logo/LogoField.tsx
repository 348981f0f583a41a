import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { perform, performDeletion, showFault } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import { deleteLogo, setLogo } from '#shared/changes/commands/logos.ts';
import type { Actor } from '#shared/model/actor.ts';
import { type Logo, logoUrl } from '#shared/model/logo.ts';
import classes from './logo.module.css';
import { type LogoFault, logoFrom } from './logo-from.ts';

interface Props {
  actor: Pick<Actor, 'id' | 'name'>;
  logo: Logo | undefined;
}

/** The picture of an actor: chosen, dropped or pasted. */
export function LogoField({ actor: { id, name }, logo }: Props) {
  const t = useT();
  const [refused, setRefused] = useState<LogoFault['why'] | null>(null);
  const [over, setOver] = useState(false);

  async function take(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const made = await logoFrom(bytes);
    setRefused(made.ok ? null : made.fault.why);
    if (made.ok) await perform(setLogo({ id, png: made.value }, name));
  }

  async function choose(): Promise<void> {
    const extensions = ['png', 'jpg', 'jpeg', 'webp'];
    const chosen = await platform().openFiles([{ label: t('inspector.logo.filter'), extensions }]);
    if (!chosen.ok) return showFault(chosen.fault);
    const [file] = chosen.value;
    if (file) await take(file.bytes);
  }

  async function takeFrom({ files, items }: DataTransfer): Promise<void> {
    const [file] = files;
    if (file) await take(new Uint8Array(await file.arrayBuffer()));
    else if (items.length > 0) setRefused('notPicture');
  }

  function dropped(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void takeFrom(event.dataTransfer);
  }

  function pasted(event: ClipboardEvent): void {
    event.preventDefault();
    void takeFrom(event.clipboardData);
  }

  return (
    <section
      aria-label={t('inspector.logo.title')}
      className={classes.field}
      data-over={over}
      onPaste={pasted}
      onDrop={dropped}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
    >
      {logo ? (
        <LogoPicture logo={logo} name={name} />
      ) : (
        <IconPhoto size={22} className={classes.none} aria-hidden />
      )}
      <div>
        <Button data-edits size="compact-xs" variant="default" onClick={() => void choose()}>
          {t(logo ? 'inspector.logo.replace' : 'inspector.logo.choose')}
        </Button>
        {logo && (
          <Button
            data-edits
            size="compact-xs"
            variant="subtle"
            c="var(--accent-text)"
            onClick={() => void performDeletion(deleteLogo(id, name))}
          >
            {t('inspector.logo.remove')}
          </Button>
        )}
        <p className={classes.hint}>{t('inspector.logo.hint')}</p>
        {refused && (
          <p role="alert" className={classes.refused}>
            {t(`inspector.logo.refused.${refused}`)}
          </p>
        )}
      </div>
    </section>
  );
}

export function LogoPicture({ logo, name }: { logo: Logo; name: string }) {
  const t = useT();
  return <img className={classes.picture} src={logoUrl(logo.png)} alt={t('inspector.logo.of', { name })} />;
}
