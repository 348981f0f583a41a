/** Made by build/viewer.ts. */
declare module 'virtual:viewer' {
  export const viewer: import('#shared/page/write-page.ts').Viewer;
}
