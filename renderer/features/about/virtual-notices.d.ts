/** Made by build/notices.ts. */
declare module 'virtual:notices' {
  const about: {
    version: string;
    /** The day that this version was published, or made where it was not. */
    madeOn: string;
    /** The address where versions are published; null while there is none. */
    releases: string | null;
    notices: readonly { name: string; version: string; licence: string; text: string }[];
  };
  export default about;
}
