/** Made by build/notices.ts. */
declare module 'virtual:notices' {
  const about: {
    version: string;
    notices: readonly { name: string; version: string; licence: string; text: string }[];
  };
  export default about;
}
