import { completeInstall } from './complete.ts';

/** Runs at the end of `npm ci` and `npm install`; npm's own result stands, whatever comes of this. */
completeInstall();
