import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { safeLink } from '#shared/model/links.ts';
import { TextField } from './TextField.tsx';

interface Props {
  label: string;
  value: string;
  /** Takes only what leads to the web or to a mailbox; what was typed stays in sight. */
  safe: boolean;
  onCommit: (text: string) => void;
}

export function LinkField({ label, value, safe, onCommit }: Props) {
  const t = useT();
  const [refused, setRefused] = useState(false);
  return (
    <TextField
      label={label}
      value={value}
      warning={refused ? t('lists.fields.linkUnsafe') : undefined}
      onCommit={(typed) => {
        const taken = !safe || typed === '' || safeLink(typed) !== null;
        setRefused(!taken);
        if (taken) onCommit(typed);
      }}
    />
  );
}
