import type { Punctuation } from '../text/punctuation.ts';
import type { Alert, AlertKind } from './alert.ts';

/** The words of alerts; src/messages has them. */
export interface AlertWords extends Punctuation {
  names: Record<AlertKind | 'reused', string>;
  meaning: (last: string, before: string, since: string, after: string) => string;
  reused: (last: string, before: string, since: string, after: string) => string;
  elsewhere: (places: readonly string[], count: number) => string;
  removed: (since: string, last: string) => string;
  /** Between two sentences, and between a name and what is quoted behind it. */
  gap: string;
  /** Leads to the page that tells the meanings of a number apart. */
  tellApart: string;
  /** Marks the line in copied texts. */
  attention: string;
}

/** What an alert is called, and what it says, without the address that it leads to. */
export function alertText(alert: Alert, words: AlertWords): { name: string; text: string } {
  switch (alert.kind) {
    case 'meaning': {
      const kind = alert.reused ? 'reused' : 'meaning';
      return {
        name: words.names[kind],
        text: words[kind](alert.last, alert.before, alert.since, alert.after),
      };
    }
    case 'elsewhere': {
      const places = alert.places.map(({ name, title }) => name + words.gap + words.quoted(title));
      return { name: words.names.elsewhere, text: words.elsewhere(places, alert.count) };
    }
    case 'removed':
      return { name: words.names.removed, text: words.removed(alert.since, alert.last) };
  }
}

/**
 * An alert as one line of a copied text.
 * @param escape makes a text harmless in the markup of the copy
 * @param link writes a link in that markup
 */
export function alertLine(
  alert: Alert,
  words: AlertWords,
  escape: (text: string) => string,
  link: (text: string, address: string) => string,
): string {
  const { name, text } = alertText(alert, words);
  const line = escape(words.labelled(words.attention, words.labelled(name, text)));
  return alert.kind === 'elsewhere' ? `${line}${words.gap}${link(words.tellApart, alert.path)}` : line;
}
