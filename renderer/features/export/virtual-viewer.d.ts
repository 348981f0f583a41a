/** Made by build/viewer.ts. */
declare module 'virtual:viewer' {
  export const viewer: import('#shared/documents/page/write-page.ts').Viewer;
}
