/**
 * A text in the fragment of a link, which browsers send to no server: `#t=` deflated, `#p=` where the browser can't
 * deflate, both base64url.
 */

/** Longest link; chat programs and some browsers cut longer ones off. */
const LONGEST_LINK = 64 * 1024;

/** What a link may unpack to: a short one can hold very much of the same. */
const LONGEST_TEXT = 2_000_000;

/**
 * The address of this page with a text in it.
 * @throws RangeError where the text is too long for a link
 */
export async function linkTo(text: string): Promise<string> {
  const address = location.origin + location.pathname + (await textToFragment(text));
  if (address.length <= LONGEST_LINK) return address;
  throw new RangeError(`a link of ${address.length} characters`);
}

/** @returns the fragment with its `#` */
async function textToFragment(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (typeof CompressionStream === 'undefined') return `#p=${toBase64Url(bytes)}`;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `#t=${toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()))}`;
}

/** @returns null where the fragment holds no text; a text too long is cut. @throws where it is damaged */
export async function fragmentToText(fragment: string): Promise<string | null> {
  const [, kind, data] = /^#([tp])=([\w-]+)$/.exec(fragment) ?? [];
  if (data === undefined) return null;
  const bytes = fromBase64Url(data);
  if (kind === 'p') return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.length < LONGEST_TEXT) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
  }
  await reader.cancel();
  return text.slice(0, LONGEST_TEXT);
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(data: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(data.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
}
