import { PortTaken, type Serving, serveFolder } from './serve.ts';

/** Serves the app to a browser of this computer until Ctrl+C; says where, and whose networks are found there. */
export async function serveInBrowser(folder: string, port: number, why: string): Promise<void> {
  const serving = await serveFolder(folder, port).catch((error) => explainTaken(error, port));
  if (!serving) return;
  console.log(`Maillage runs in the browser, without Electron (${why}).`);
  console.log(`Maillage: ${serving.address}`);
  console.log(
    'Its networks are kept by the browser that opens this address, apart from those of the desktop app and of other browsers. To bring one over: there Export, a .maillage file; here Import.',
  );
  console.log('Ctrl+C ends it.');
  const end = () => {
    console.log('\nMaillage is no longer served. What was stored is there at the next start.');
    void serving.close();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

/** Says what to do when something else has the port: with a free one the networks would seem to be gone. */
function explainTaken(error: unknown, port: number): Serving | null {
  if (!(error instanceof PortTaken)) throw error;
  console.error(`Maillage did not start: port ${port} of this computer is taken.`);
  console.error(
    `If Maillage is running already, open http://127.0.0.1:${port}/ in the browser. Otherwise end the program that has the port and start again: your networks are kept under this address, and under another they would not be found.`,
  );
  process.exitCode = 1;
  return null;
}
