/** Name of the collection that holds the converted documents of a system. */
export const codesCollection = (system: string): string => `codes-${system}`;
