/**
 * The public half of the key that installers are signed with, in PEM; null while none has been made. Written by
 * `npm run sign -- --new-key`, which hands out the private half once.
 */
export const RELEASE_KEY: string | null = null;
