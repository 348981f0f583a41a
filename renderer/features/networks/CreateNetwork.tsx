import { useT } from '#renderer/kit/i18n.ts';
import { NameDialog } from '#renderer/kit/NameDialog.tsx';
import { create } from '#renderer/kit/network-actions.ts';

/** Asks for the name of a new network. */
export function CreateNetwork({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <NameDialog
      of="networks"
      title={t('networks.createTitle')}
      action={t('networks.createAction')}
      initial=""
      onClose={onClose}
      onDone={({ name }) => create(name)}
    />
  );
}
