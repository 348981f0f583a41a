import { config, z } from 'zod';

/**
 * Schemas without code made at run time: the policies of the app and of its pages forbid that, and even the
 * attempt would be reported as a breach. It must be said before the first schema is made, so every schema takes
 * `z` from here.
 */
config({ jitless: true });

export { z };
