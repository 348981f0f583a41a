import type { TFunction } from 'i18next';
import type { StoreFault } from '#renderer/store/actions.ts';
import type { WorkerFault } from '#renderer/workers/session.ts';
import type { FileFault } from '#shared/base/file-fault.ts';
import type { LinkFault, WindowFault } from '#shared/bridge.ts';
import type { ExportFault } from '#shared/exchange/export-fault.ts';

/** All that can go wrong, and that the interface has words for. */
export type AnyFault = StoreFault | FileFault | LinkFault | WorkerFault | ExportFault | WindowFault;

/** What a fault is called, and what there is to say of it; without a title it is only a word in passing. */
export function faultWords(fault: AnyFault, t: TFunction): { title: string | null; text: string } {
  switch (fault.of) {
    case 'store': {
      const passing = fault.why === 'snapshot' || fault.why === 'stopped';
      const title = fault.why === 'copy' ? t('snapshots.failed') : t('shell.fault.title');
      return { title: passing ? null : title, text: t(`shell.fault.${fault.why}`) };
    }
    case 'file': {
      const text = `${t(`shell.fault.file.${fault.why}`)} ${fault.detail}`.trim();
      return { title: t('shell.fault.fileTitle'), text };
    }
    case 'link': {
      const text = t(`shell.link.${fault.why}`, { address: fault.detail });
      return { title: t('shell.link.notOpened'), text };
    }
    case 'window': {
      const text = t(
        fault.why === 'blocked' ? 'stories.told.speakerBlockedWhy' : 'stories.told.speakerFailedWhy',
      );
      return { title: t('stories.told.speakerBlocked'), text };
    }
    case 'export':
      return { title: t('exports.title'), text: t(`exports.${fault.why}`) };
    case 'worker': {
      const title = fault.why === 'stopped' ? null : t('shell.fault.workerTitle');
      return { title, text: t(`shell.fault.worker.${fault.why}`) };
    }
  }
}
