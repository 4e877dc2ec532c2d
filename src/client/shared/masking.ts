/**
 * Masks the secrets of a text that is shown again, linked or carried along outside of the decoder; loaded when it is
 * needed.
 * @throws where the masks can't be loaded: then the text must not go out
 */
export async function maskSecrets(text: string): Promise<string> {
  const { withoutSecrets } = await import('../../domain/decode/masks.ts');
  return withoutSecrets(text);
}
