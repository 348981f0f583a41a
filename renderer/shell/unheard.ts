import { showProblem } from '#renderer/kit/feedback.tsx';
import { preference } from '#renderer/store/preferences.ts';
import { detailOf } from '#shared/base/outcome.ts';
import { translator } from '#shared/i18n/translate.ts';

/** Says that something failed which nobody was listening to; without this it would end in silence. */
export function hearTheUnheard(): () => void {
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    // What was given up is no failure.
    if ((reason as { name?: unknown } | null)?.name === 'AbortError') return;
    const t = translator(preference('language'));
    const text = `${t('shell.fault.unheard')} ${detailOf(reason)}`.trim();
    showProblem(t('shell.fault.unheardTitle'), text, 'unheard');
  };
  window.addEventListener('unhandledrejection', onRejection);
  return () => window.removeEventListener('unhandledrejection', onRejection);
}
