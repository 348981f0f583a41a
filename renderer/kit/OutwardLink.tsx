import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { platform } from '#renderer/platform/platform.ts';
import { outwardAddress } from '#shared/model/links.ts';
import { showFault } from './feedback.tsx';
import { useT } from './i18n.ts';

/** A link that leads out of the app, with its text as it was typed; plain text when it may not be opened. */
export function OutwardLink({ text }: { text: string }) {
  const t = useT();
  const address = outwardAddress(text);
  if (address === null) return text;
  const open = async () => {
    const outcome = await platform().openLink(address);
    if (!outcome.ok) showFault(outcome.fault);
  };
  return (
    <Anchor
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      inherit
      c="var(--accent-text)"
      title={address}
      onClick={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      {text}
      <IconExternalLink size={12} aria-label={t('shell.link.outside')} style={{ marginInlineStart: 4 }} />
    </Anchor>
  );
}
