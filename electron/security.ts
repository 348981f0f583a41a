import type { App, Session } from 'electron';
import { session } from 'electron';
import { ORIGIN } from './protocol.ts';

/** What a page may load besides the app itself: its own data, never the network. */
const LOCAL_URL = /^(?:data|blob|devtools|chrome-extension):/;

/** What a presentation needs, full screen and its Escape key, and a button that copies. None of it leaves the app. */
const GRANTED: ReadonlySet<string> = new Set(['fullscreen', 'keyboardLock', 'clipboard-sanitized-write']);

/** Closes every way out of the app: other pages, other windows, permissions, the network. */
export function lockDown(app: App): void {
  app.enableSandbox();
  // No name is ever looked up, by whatever part of Chromium, and nothing is done behind the user's back.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('no-pings');
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!isOurs(url)) event.preventDefault();
    });
    contents.on('will-redirect', (event, url) => {
      if (!isOurs(url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // Calls from peer to peer would pass by the session's requests.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
  void app.whenReady().then(() => {
    closeSession(session.defaultSession, (url) => isOurs(url) || LOCAL_URL.test(url), GRANTED);
  });
}

/** Gives a session no request but those allowed, and no permission but those granted to the app's own pages. */
export function closeSession(
  session: Session,
  mayLoad: (url: string) => boolean,
  granted: ReadonlySet<string> = new Set(),
): void {
  session.setPermissionRequestHandler((_contents, permission, respond, { requestingUrl }) =>
    respond(granted.has(permission) && isOurs(requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => granted.has(permission) && isOurs(origin.replace(/\/$/, '')),
  );
  session.setDevicePermissionHandler(() => false);
  // Files are written where the user says, never by a download.
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, respond) => {
    respond({ cancel: !mayLoad(details.url) });
  });
}

export function isOurs(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}
