/**
 * Lines of a text without their ends. Whoever numbers the lines of a document counts them like this: parser, audit and
 * source page name the same one, whatever the document ends its lines with.
 */
export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/u);
