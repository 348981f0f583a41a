import { BrowserWindow, type Session, session } from 'electron';
import type { FileOutcome } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import { PRINTED_PAGES_POLICY } from './csp.ts';
import { fileFault } from './files.ts';
import { SCHEME } from './protocol.ts';
import { closeSession } from './security.ts';

/** Pages to be printed have an origin of their own, in a session of their own: nothing of the app is in reach. */
const PRINT_ORIGIN = `${SCHEME}://print`;

/** The documents being printed, by address. */
const pages = new Map<string, string>();
let printed = 0;
let printSession: Session | undefined;

/** Turns a self-contained HTML document into a PDF, in a hidden window where no script runs. */
export async function pdfOf(html: string): Promise<FileOutcome<Uint8Array<ArrayBuffer>>> {
  const url = `${PRINT_ORIGIN}/${++printed}`;
  pages.set(url, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sessionForPrinting(),
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(url);
    const bytes = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return done(new Uint8Array(bytes));
  } catch (error) {
    return fileFault(error);
  } finally {
    pages.delete(url);
    window.destroy();
  }
}

function sessionForPrinting(): Session {
  if (printSession) return printSession;
  // Without the prefix `persist:` it lives in memory only.
  const created = session.fromPartition('print');
  closeSession(created, (url) => pages.has(url) || url.startsWith('data:'));
  created.protocol.handle(SCHEME, async ({ url }) => {
    const html = pages.get(url);
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': PRINTED_PAGES_POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
      },
    });
  });
  printSession = created;
  return created;
}
