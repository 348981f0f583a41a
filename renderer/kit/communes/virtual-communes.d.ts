/** Made by build/communes.ts. */
declare module 'virtual:communes' {
  const asset: import('#shared/communes/directory.ts').CommuneAsset;
  export default asset;
}
