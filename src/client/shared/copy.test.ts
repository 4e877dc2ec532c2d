import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from './copy.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each<[name: string, text: string | Promise<string>]>([
  ['a text', ''],
  ['a text', ' \n'],
  ['a text to come', Promise.resolve('')],
])('refuses %s that is empty and leaves the clipboard as it is', async (_, text) => {
  const written: unknown[] = [];
  const write = async (items: { text: Promise<string> }[]) => {
    for (const item of items) written.push(await item.text);
  };
  const writeText = (value: string) => Promise.resolve(written.push(value));
  class ClipboardItem {
    text: Promise<string>;
    constructor(data: { 'text/plain': Promise<string> }) {
      this.text = data['text/plain'];
    }
  }
  vi.stubGlobal('navigator', { clipboard: { write, writeText } });
  vi.stubGlobal('ClipboardItem', ClipboardItem);
  vi.stubGlobal('document', { body: {} });
  await expect(copyText(text)).rejects.toThrow('nothing to copy');
  expect(written).toEqual([]);
});
