import { Radio } from '@mantine/core';
import { useId } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { FORMAT_GROUPS, type FormatGroup, type FormatName } from '#shared/exchange/formats.ts';
import classes from './export.module.css';

const GROUPS = Object.keys(FORMAT_GROUPS) as FormatGroup[];

/** The formats in their groups, one to be chosen. */
export function FormatList({
  value,
  onChange,
}: {
  value: FormatName;
  onChange: (format: FormatName) => void;
}) {
  const t = useT();
  const id = useId();
  return (
    <Radio.Group
      aria-label={t('exports.what')}
      className={classes.formats}
      value={value}
      onChange={(chosen) => onChange(chosen as FormatName)}
    >
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`${id}${group}`}>
          <h3 id={`${id}${group}`}>{t(`exports.groups.${group}`)}</h3>
          {FORMAT_GROUPS[group].map((format) => (
            <Radio key={format} size="xs" value={format} label={t(`exports.formats.${format}`)} />
          ))}
        </section>
      ))}
    </Radio.Group>
  );
}
