import { type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import type { Printed } from '#shared/bridge.ts';

/** The frame printed last: it goes when the next comes, for a browser may still read it after its dialog. */
let last: HTMLIFrameElement | null = null;

/**
 * Opens the browser's print dialog for a self-contained HTML document, in a hidden frame where no script runs.
 * The suggested name is the document's title while the dialog is open: browsers name the PDF by it.
 */
export async function printInFrame(html: string, suggestedName: string): Promise<FileOutcome<Printed>> {
  last?.remove();
  const frame = document.createElement('iframe');
  // Same origin and modals so that this page may call print(); scripts are not among what is allowed.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;inset:0 auto auto 0;width:0;height:0;border:0;visibility:hidden';
  frame.srcdoc = html;
  last = frame;
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
    document.body.append(frame);
  });
  const printable = frame.contentWindow;
  if (!printable) return fileFailed('other', suggestedName);
  const title = document.title;
  document.title = suggestedName.replace(/\.pdf$/i, '');
  try {
    printable.focus();
    printable.print();
  } finally {
    document.title = title;
  }
  return done({ saved: false, reason: 'print-dialog' });
}
