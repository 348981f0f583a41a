import type { CommandGroup } from '#renderer/kit/commands.ts';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import type { DialogProps } from '#renderer/kit/feature.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { KeyNames } from '#renderer/kit/KeyNames.tsx';
import { french } from '#shared/i18n/catalogues.ts';
import classes from './settings.module.css';

const GROUPS = Object.keys(french.palette.group) as CommandGroup[];

/** Every command that has a key, from the same list that the keys act by. */
export function ShortcutsDialog({ onClose, commands }: DialogProps) {
  const t = useT();
  return (
    <Dialog onClose={onClose} size="lg" title={t('palette.shortcuts')}>
      <p className={classes.quiet}>{t('palette.shortcutsText')}</p>
      {GROUPS.map((group) => {
        const own = commands.filter((command) => command.group === group && command.keys);
        return own.length === 0 ? null : (
          <section key={group} className={classes.keyGroup}>
            <h3>{t(`palette.group.${group}`)}</h3>
            <dl className={classes.shortcuts}>
              {own.map(
                ({ name, keys }) =>
                  keys && (
                    <div key={`${name} ${keys.key}`}>
                      <dt>{t(`palette.command.${name}`)}</dt>
                      <dd>
                        <KeyNames keys={keys} />
                      </dd>
                    </div>
                  ),
              )}
            </dl>
          </section>
        );
      })}
    </Dialog>
  );
}
