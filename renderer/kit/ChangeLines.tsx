import { ActionIcon, Tooltip } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { FieldLine } from '#shared/changes/history/patch-lines.ts';
import classes from './change-lines.module.css';
import { useT } from './i18n.ts';
import { keyed } from './keyed.ts';

interface Props {
  lines: readonly FieldLine[];
  /** Offers to set a field back to what it was; missing where that makes no sense. */
  onRestore?: ((line: FieldLine) => void) | undefined;
  restorable?: (line: FieldLine) => boolean;
}

/** The fields that changed: what each was, what it became. */
export function ChangeLines({ lines, onRestore, restorable = () => true }: Props) {
  const t = useT();
  const unknown = <em className={classes.unknown}>{t('history.unknown')}</em>;
  return (
    <dl className={classes.lines}>
      {keyed(lines, ({ path, label }) => `${path} ${label}`).map(({ key, item: line }) => (
        <div key={key}>
          <dt>{line.label}</dt>
          <dd>
            {line.kind === 'value' ? (
              <>
                {line.before ? <del>{line.before}</del> : unknown} <span aria-hidden>→</span>{' '}
                {line.after ? <ins>{line.after}</ins> : unknown}
              </>
            ) : (
              <>
                {keyed(line.added, (item) => item).map(({ key, item }) => (
                  <ins key={key}>+ {item} </ins>
                ))}
                {keyed(line.removed, (item) => item).map(({ key, item }) => (
                  <del key={key}>− {item} </del>
                ))}
              </>
            )}
          </dd>
          {onRestore && restorable(line) && (
            <Tooltip label={t('history.restore')}>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                c="var(--muted)"
                aria-label={t('history.restoreNamed', {
                  label: line.label,
                  value:
                    line.kind === 'value' ? line.before || t('history.unknown') : line.removed.join(', '),
                })}
                onClick={() => onRestore(line)}
              >
                <IconRestore size={14} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      ))}
    </dl>
  );
}
