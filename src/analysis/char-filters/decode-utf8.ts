const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text that bytes are in UTF-8, or nothing where they are in another code. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
