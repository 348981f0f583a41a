import { showNotice, showProblem } from '#renderer/kit/feedback.tsx';
import { preference } from '#renderer/store/preferences.ts';
import { translator } from '#shared/i18n/translate.ts';

/**
 * Puts a text on the clipboard and says so. The older way, which a click alone allows, comes first: it
 * needs no permission. `label` is what it is called in a few words.
 */
export async function copyText(text: string, label = text): Promise<void> {
  const t = translator(preference('language'));
  if (copyByEvent(text) || (await copyByPermission(text))) showNotice(t('contacts.copied', { value: label }));
  else showProblem(t('contacts.copyFailed'), text);
}

function copyByEvent(text: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy') && copied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}

async function copyByPermission(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
