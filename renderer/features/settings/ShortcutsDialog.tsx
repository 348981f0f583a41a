import { Modal } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import { KeyNames } from '#renderer/kit/KeyNames.tsx';
import { appCommands, type CommandGroup } from '#renderer/shell/commands.ts';
import { french } from '#shared/i18n/catalogues.ts';
import classes from './settings.module.css';

const GROUPS = Object.keys(french.palette.group) as CommandGroup[];
const nothing = () => undefined;

/** Every command that has a key, from the same list that the keys act by. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT();
  const commands = appCommands(() => null, nothing);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('palette.shortcuts')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
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
    </Modal>
  );
}
