/**
 * The few globals that every host of shared/ has (browser, worker, Node) although they are not in the
 * ECMAScript library. tsconfig.shared.json checks shared/ against these alone, so that no DOM or Node
 * type can slip in.
 */
declare const crypto: { randomUUID(): `${string}-${string}-${string}-${string}-${string}` };
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
  readonly search: string;
  readonly href: string;
}
